import type { Bilingual } from '@dibao/shared/bilingual';
import { shanghaiOffset } from '@dibao/shared/shanghai-date';
import type { DutyKind } from '../duty.ts';
import type { MessageItem } from './message-items.ts';
import type { ReminderTopic } from './reminder.ts';

/** What each topic is called; the most pressing comes first. */
export const topicWords: Readonly<Record<ReminderTopic, Bilingual>> = {
  OVERDUE: { zh: '已超过最后时限', en: 'Past the limit' },
  COPY_DIFFERENT: { zh: '副本与原文不一致', en: 'The copy differs from the source' },
  COPY_GONE: { zh: '副本已消失', en: 'The copy is gone' },
  COPY_PARTIAL: { zh: '副本不完整', en: 'The copy is not complete' },
  TICKET_OVERDUE: { zh: '整改已超期', en: 'Rectification is overdue' },
  BEFORE_DUE: { zh: '临近最后时限', en: 'The limit is near' },
  TARGET: { zh: '已过目标时限', en: 'Past the target' },
  MANUAL: { zh: '上级督办', en: 'A word from the monitor' },
  TICKET_OPENED: { zh: '限期整改', en: 'To be put right within a limit' },
  WARNING: { zh: '临近目标时限', en: 'The target is near' },
  APPEAL_DECIDED: { zh: '申诉已有结论', en: 'The appeal is decided' },
};

/** Topics from the most pressing on. */
export const topicsByWeight = Object.keys(topicWords) as readonly ReminderTopic[];

export const kindWords: Readonly<Record<DutyKind, Bilingual>> = {
  REPOST: { zh: '转载', en: 'repost' },
  REPLACE: { zh: '替换为更正版本', en: 'replace by the corrected edition' },
  RECALL: { zh: '撤下', en: 'take down' },
  RELABEL: { zh: '加注效力变化', en: 'label with its legal force' },
};

export const rungWords: readonly Bilingual[] = [
  { zh: '', en: '' },
  { zh: '值班员尚未确认，', en: 'The duty officer has not confirmed. ' },
  { zh: '值班员、副班尚未确认，', en: 'Neither duty officer nor deputy has confirmed. ' },
  { zh: '下级单位尚未确认或没有联系人，', en: 'The unit below has not confirmed or has no contact. ' },
];

/** `11月25日 16:00` on a Beijing clock; the end of a day is its 24:00. */
export function sayMoment(at: Date): Bilingual {
  const local = new Date(at.getTime() + shanghaiOffset);
  const isMidnight = local.getUTCHours() === 0 && local.getUTCMinutes() === 0;
  const shown = isMidnight ? new Date(local.getTime() - 1) : local;
  const time = isMidnight ? '24:00' : local.toISOString().slice(11, 16);
  return {
    zh: `${shown.getUTCMonth() + 1}月${shown.getUTCDate()}日 ${time}`,
    en: `${shown.toISOString().slice(0, 10)} ${time}`,
  };
}

/** Until when: the target of a duty while that can be kept, else its limit, or that of a ticket. */
export function sayLimit({ topic, duty, facts }: MessageItem): Bilingual | null {
  const limit = duty === null && facts.dueAt !== undefined ? new Date(facts.dueAt) : (duty?.dueAt ?? null);
  const at = topic === 'WARNING' ? (duty?.targetAt ?? limit) : limit;
  if (at === null) return null;
  const moment = sayMoment(at);
  return topic === 'WARNING'
    ? { zh: `目标时限 ${moment.zh}`, en: `target ${moment.en}` }
    : { zh: `最后时限 ${moment.zh}`, en: `limit ${moment.en}` };
}
