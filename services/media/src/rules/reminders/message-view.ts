import type { Bilingual } from '@dibao/shared/bilingual';
import type { MessageItem } from './message-items.ts';
import { ticketTitle } from '../tickets/ticket-code.ts';
import { kindWords, rungWords, sayLimit, topicsByWeight, topicWords } from './message-words.ts';

/** What a message template sees. */
export interface MessageView {
  readonly subject: string;
  readonly recipient: string;
  readonly lead: Bilingual;
  readonly total: number;
  readonly sections: readonly Section[];
  /** Null: nothing to confirm. */
  readonly confirmUrl: string | null;
  readonly hubUrl: string;
}

interface Section {
  readonly heading: Bilingual;
  readonly entries: readonly Entry[];
}

interface Entry {
  readonly title: string;
  readonly url: string | null;
  readonly kind: Bilingual | null;
  readonly limit: Bilingual | null;
  readonly note: string | null;
  readonly channels: string;
  readonly count: number;
  /** Not one channel but several, so that their number is worth saying. */
  readonly isMany: boolean;
}

/** Channels named one by one; the rest is counted. */
const mostNamed = 30;

/** Groups what is to be said by topic, and within it by release: thirty sites that owe one text are one entry. */
export function toMessageView(
  items: readonly MessageItem[],
  { recipient, confirmUrl, hubUrl }: Pick<MessageView, 'recipient' | 'confirmUrl' | 'hubUrl'>,
): MessageView {
  const byTopic = Map.groupBy(items, ({ topic }) => topic);
  const sections = topicsByWeight.flatMap((topic) => {
    const all = byTopic.get(topic) ?? [];
    return all.length === 0 ? [] : [{ heading: topicWords[topic], entries: entriesOf(all) }];
  });
  const [first] = sections;
  const title = first?.entries[0]?.title ?? '';
  const rung = Math.max(0, ...items.map((item) => item.rung));
  return {
    // Line breaks of a title end no header and no line.
    subject: oneLine(
      `【邸报】${first?.heading.zh ?? ''}：${title}${items.length > 1 ? `（共 ${items.length} 项）` : ''}`,
    ),
    recipient,
    lead: toLead(rung, items.length),
    total: items.length,
    sections,
    confirmUrl,
    hubUrl,
  };
}

function toLead(rung: number, count: number): Bilingual {
  const before = rungWords[rung] ?? { zh: '', en: '' };
  return {
    zh: `${before.zh}以下 ${count} 项请及时处理。`,
    en: `${before.en}${count} ${count === 1 ? 'item needs' : 'items need'} your attention.`,
  };
}

function entriesOf(items: readonly MessageItem[]): Entry[] {
  const groups = Map.groupBy(items, ({ duty, reminderId, facts }) =>
    duty === null ? reminderId : `${duty.releaseId} ${duty.kind} ${facts.text ?? ''}`,
  );
  return [...groups.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const { duty, facts, channelName, agencyName } = first;
    const named = all.slice(0, mostNamed).map((item) => item.channelName ?? item.agencyName);
    return {
      title: oneLine(duty?.releaseTitle ?? titleOf(facts) ?? channelName ?? agencyName),
      url: duty?.releaseUrl ?? null,
      kind: duty === null ? null : kindWords[duty.kind],
      limit: sayLimit(first),
      note: facts.text ?? null,
      channels: named.map(oneLine).join('、') + (all.length > mostNamed ? ' …' : ''),
      count: all.length,
      isMany: all.length > 1,
    };
  });
}

function titleOf({ title, code, about = null }: MessageItem['facts']): string | undefined {
  return code === undefined ? title : ticketTitle({ code, about }).zh;
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
