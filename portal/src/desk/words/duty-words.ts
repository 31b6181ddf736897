import type { Words } from '../../layout/words.ts';
import type { DutyKind, DutyState, Timeliness } from '../../generated/graphql.ts';
import type { MarkWords } from '../parts/mark.tsx';

/** What is owed. */
export const dutyKindWords: Readonly<Record<DutyKind, Words>> = {
  REPOST: { zh: '转载', en: 'Repost' },
  REPLACE: { zh: '更换', en: 'Replace' },
  RECALL: { zh: '撤下', en: 'Take down' },
  RELABEL: { zh: '标注效力', en: 'Label' },
};

/** How far a duty is. */
export const dutyStateWords: Readonly<Record<DutyState, MarkWords>> = {
  OPEN: { tone: 'warn', zh: '待办', en: 'To do' },
  CLAIMED: { tone: 'busy', zh: '待核验', en: 'Reported' },
  VERIFIED: { tone: 'good', zh: '已核验', en: 'Verified' },
  PARTIAL: { tone: 'bad', zh: '不完整', en: 'Incomplete' },
  DIFFERENT: { tone: 'bad', zh: '与原文不一致', en: 'Differs' },
  GONE: { tone: 'bad', zh: '副本不见了', en: 'Gone' },
  UNREACHABLE: { tone: 'busy', zh: '无法访问', en: 'Unreachable' },
  BLOCKED: { tone: 'busy', zh: '被拦截', en: 'Blocked' },
  EXEMPT: { tone: 'quiet', zh: '已豁免', en: 'Exempt' },
  CANCELLED: { tone: 'quiet', zh: '已取消', en: 'Cancelled' },
};

/** Whether a duty keeps its clocks. */
export const timelinessWords: Readonly<Record<Timeliness, MarkWords>> = {
  WITHIN_TARGET: { tone: 'good', zh: '在目标时限内', en: 'Within the target' },
  TARGET_MISSED: { tone: 'warn', zh: '已过目标时限', en: 'Target missed' },
  WITHIN_LIMIT: { tone: 'good', zh: '在最后时限内', en: 'Within the limit' },
  OVERDUE: { tone: 'bad', zh: '已超期', en: 'Overdue' },
  LATE: { tone: 'bad', zh: '逾期办结', en: 'Done late' },
};
