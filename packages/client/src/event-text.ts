import type { Language } from '@dibao/shared/bilingual';
import type { ReleaseEvent } from './followed-event.ts';

const kinds = {
  PUBLISHED: { zh: '发布', en: 'published' },
  CORRECTED: { zh: '更正', en: 'corrected' },
  WITHDRAWN: { zh: '撤回', en: 'withdrawn' },
  FORCE_CHANGED: { zh: '效力变更', en: 'force changed' },
} as const;

const hourMilliseconds = 3_600_000;

/** One line for a person: position, time, kind, title, column. Blanks inside stay blanks, so that columns can be cut at tabs. */
export function toEventLine(event: ReleaseEvent, language: Language = 'zh'): string {
  const { position, at, kind } = event;
  const { title, column } = nameOf(event);
  return [position, toBeijingTime(at), kinds[kind][language], title, column].map(oneLine).join('\t');
}

/** The text of a release as Markdown, with what a reader has to know of it in front. Only for a text that may be shown. */
export function toMarkdown(event: ReleaseEvent): string {
  const { release, kind, reason, edition, at } = event;
  const document = release?.document;
  const facts: [string, string | null | undefined][] = [
    ['发布机关', release?.origin?.name],
    ['发文字号', document?.documentNumber],
    ['栏目', release?.column],
    ['发布时间', release === null ? null : toBeijingTime(release.publishedAt)],
    ['来源网址', release?.url],
    ['事件', `${kinds[kind].zh}（${toBeijingTime(at)}，第 ${edition} 版）`],
    [kind === 'FORCE_CHANGED' ? '效力变更依据' : '说明', reason],
  ];
  const attachments = document?.attachments.map(({ name, url }) => `- [${escape(name)}](<${url}>)`) ?? [];
  const interpretations = document?.interpretations.map(({ title, url }) =>
    url === null ? `- ${escape(title)}` : `- [${escape(title)}](<${url}>)`,
  );
  const sections = [
    `# ${escape(oneLine(nameOf(event).title))}`,
    facts.flatMap(([name, value]) => (value == null ? [] : [`- ${name}：${escape(oneLine(value))}`])).join('\n'),
    '## 正文',
    ...(document?.body ?? '').split('\n').flatMap((line) => (line.trim() === '' ? [] : [escape(line.trim())])),
    ...list('## 附件', attachments),
    ...list('## 解读', interpretations ?? []),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** Title and column: as the release has them now, else as the envelope had them. */
export function nameOf({ release, envelope }: ReleaseEvent): { readonly title: string; readonly column: string } {
  if (release !== null) return release;
  const told =
    envelope === null ? null : (JSON.parse(envelope) as { release?: { title?: string; column?: string } }).release;
  return { title: told?.title ?? '', column: told?.column ?? '' };
}

function toBeijingTime(at: string): string {
  return new Date(Date.parse(at) + 8 * hourMilliseconds).toISOString().slice(0, 16).replace('T', ' ');
}

function list(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, lines.join('\n')];
}

function oneLine(value: string | number): string {
  return String(value).replaceAll(/\s+/g, ' ').trim();
}

/** Text that Markdown shows as it is. */
function escape(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/^([#+-]|\d+(?=[.)]))/, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}
