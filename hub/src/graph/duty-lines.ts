import type { CommandContext } from '../command-context.ts';
import { beijingLimit } from './beijing-time.ts';
import { type CodeWords, sayCode } from './code-words.ts';

/** A duty as the commands of a webmaster show it. */
export interface DutyResult {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly timeliness: string;
  readonly targetAt: string | null;
  readonly dueAt: string | null;
  readonly column: string | null;
  readonly why: string;
  readonly url: string | null;
  readonly release: { readonly id: string; readonly title: string } | null;
  readonly channel: { readonly id: string; readonly name: string };
  readonly evidence: readonly EvidenceResult[];
}

export interface EvidenceResult {
  readonly kind: string;
  readonly verdict: string | null;
  readonly reason: string | null;
  readonly finalUrl: string | null;
  readonly missing: readonly { readonly part: string; readonly detail: string | null }[];
  readonly differences: readonly {
    readonly before: string;
    readonly source: string;
    readonly copy: string;
    readonly after: string;
  }[];
}

export const dutyFields = `id kind state timeliness targetAt dueAt column why url
  release { id title } channel { id name }
  evidence { kind verdict reason finalUrl missing { part detail } differences { before source copy after } }`;

const kinds: CodeWords = {
  REPOST: { zh: '转载', en: 'repost' },
  REPLACE: { zh: '更换', en: 'replace' },
  RECALL: { zh: '撤下', en: 'take down' },
  RELABEL: { zh: '标注', en: 'label' },
};

const states: CodeWords = {
  OPEN: { zh: '待办', en: 'open' },
  CLAIMED: { zh: '已报告，待核验', en: 'reported, not looked at yet' },
  VERIFIED: { zh: '已核验', en: 'verified' },
  PARTIAL: { zh: '不完整', en: 'incomplete' },
  DIFFERENT: { zh: '与原文不一致', en: 'differs from the source' },
  GONE: { zh: '副本不见了', en: 'gone' },
  UNREACHABLE: { zh: '无法访问，稍后再看', en: 'not reachable, looked at again later' },
  BLOCKED: { zh: '访问被拦截，稍后再看', en: 'blocked, looked at again later' },
  EXEMPT: { zh: '已豁免', en: 'exempted' },
  CANCELLED: { zh: '已取消', en: 'cancelled' },
};

const clocks: CodeWords = {
  TARGET_MISSED: { zh: '已过目标时限', en: 'past its target' },
  OVERDUE: { zh: '已逾期', en: 'overdue' },
  LATE: { zh: '逾期完成', en: 'late' },
};

/** A duty in a few lines: what is owed, how far it is, by when, and what the last look found. */
export function dutyLines({ text }: Pick<CommandContext, 'text'>, duty: DutyResult): string[] {
  const { kind, state, timeliness, targetAt, dueAt, column, why, url, release, channel, evidence } = duty;
  const heading = [
    sayCode({ text }, kinds, kind),
    `[${state} ${sayCode({ text }, states, state)}]`,
    ...(timeliness in clocks ? [`[${sayCode({ text }, clocks, timeliness)}]`] : []),
    release?.title ?? text('（发布已不再显示）', '(the release is no longer shown)'),
  ];
  return [
    heading.join(' '),
    text(
      `  发布 ${release?.id ?? '—'}　渠道 ${channel.name} ${channel.id}`,
      `  release ${release?.id ?? '—'}  channel ${channel.name} ${channel.id}`,
    ),
    ...(targetAt === null && dueAt === null
      ? []
      : [text(`  力争 ${at(targetAt)}，最迟 ${at(dueAt)}`, `  target ${at(targetAt)}, limit ${at(dueAt)}`)]),
    ...(column === null ? [] : [text(`  栏目 ${column}`, `  column ${column}`)]),
    `  ${why}`,
    ...(url === null ? [] : [text(`  副本 ${url}`, `  copy ${url}`)]),
    ...lookLines(
      { text },
      evidence.findLast((fact) => fact.kind === 'LOOK'),
    ),
  ];
}

function lookLines({ text }: Pick<CommandContext, 'text'>, look: EvidenceResult | undefined): string[] {
  if (look === undefined) return [];
  const { reason, missing, differences } = look;
  return [
    ...(reason === null ? [] : [`  · ${reason}`]),
    ...missing.map(({ part, detail }) => text(`  · 缺少 ${part} ${detail ?? ''}`, `  · lacks ${part} ${detail ?? ''}`)),
    ...differences.map(({ before, source, copy, after }) =>
      text(
        `  · …${before}【原文：${source || '（无）'}｜副本：${copy || '（无）'}】${after}…`,
        `  · …${before}[source: ${source || '(nothing)'} | copy: ${copy || '(nothing)'}]${after}…`,
      ),
    ),
  ];
}

function at(instant: string | null): string {
  return instant === null ? '—' : beijingLimit(instant);
}
