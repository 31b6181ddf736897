import type { Language } from '@dibao/shared/bilingual';
import type { ReleaseEvent } from './followed-event.ts';

/** What each kind of event is called. */
export const kindNames = {
  PUBLISHED: { zh: '发布', en: 'published' },
  CORRECTED: { zh: '更正', en: 'corrected' },
  WITHDRAWN: { zh: '撤回', en: 'withdrawn' },
  FORCE_CHANGED: { zh: '效力变更', en: 'force changed' },
} as const;

const hourMilliseconds = 3_600_000;

/** One line for a person, cut by tabs: position, time, kind, title, column. */
export function toEventLine(event: ReleaseEvent, language: Language = 'zh'): string {
  const { position, at, kind } = event;
  const { title, column } = nameOf(event);
  return [String(position), toBeijingTime(at), kindNames[kind][language], title, column].map(oneLine).join('\t');
}

/** Title and column: as the release has them now, else as the envelope had them. */
export function nameOf({ release, envelope }: ReleaseEvent): { readonly title: string; readonly column: string } {
  if (release !== null) return release;
  const act = envelope === null ? null : (JSON.parse(envelope) as { release?: { title?: string; column?: string } });
  return { title: act?.release?.title ?? '', column: act?.release?.column ?? '' };
}

/** `2026-11-22 09:05`, as clocks in China show it. */
export function toBeijingTime(at: string): string {
  return new Date(Date.parse(at) + 8 * hourMilliseconds).toISOString().slice(0, 16).replace('T', ' ');
}

/** Runs of white space as single blanks. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
