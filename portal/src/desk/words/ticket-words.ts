import type { TicketCode, TicketMove, TicketState } from '../../generated/graphql.ts';
import type { Words } from '../../layout/words.ts';
import type { MarkWords } from '../parts/mark.tsx';

/** What a ticket is about. */
export const ticketCodeWords: Readonly<Record<TicketCode, Words>> = {
  EMPTY_COLUMN: { zh: '栏目内容缺失', en: 'Empty column' },
  STALE: { zh: '信息更新不及时', en: 'Not kept up to date' },
  SEARCH_BROKEN: { zh: '搜索功能不完善', en: 'Search does not work' },
  COLUMN_MISSING: { zh: '应设栏目未设置', en: 'Required column missing' },
  DEAD_LINK: { zh: '链接失效', en: 'Dead link' },
  NOT_REPOSTED: { zh: '应转载未转载', en: 'Not reposted' },
  LATE_REPOST: { zh: '转载不及时', en: 'Reposted late' },
  PARTIAL_COPY: { zh: '转载不完整', en: 'Incomplete copy' },
  DIFFERENT_COPY: { zh: '转载内容与原文不一致', en: 'Copy differs' },
  COPY_GONE: { zh: '转载内容被删除或篡改', en: 'Copy removed or tampered with' },
  COPY_NOT_REMOVED: { zh: '已撤回内容未撤下', en: 'Recalled copy still up' },
  NOT_FILED: { zh: '未经备案开设', en: 'Opened without filing' },
  OTHER: { zh: '其他问题', en: 'Another problem' },
};

/** How far a ticket is. */
export const ticketStateWords: Readonly<Record<TicketState, MarkWords>> = {
  OPEN: { tone: 'warn', zh: '待整改', en: 'To put right' },
  RESPONDED: { tone: 'busy', zh: '已回复，待复查', en: 'Answered' },
  RECHECKED: { tone: 'good', zh: '复查通过，待销号', en: 'Found right' },
  REOPENED: { tone: 'bad', zh: '重新整改', en: 'Not right yet' },
  CLOSED: { tone: 'quiet', zh: '已销号', en: 'Closed' },
  WITHDRAWN: { tone: 'quiet', zh: '已撤销', en: 'Withdrawn' },
};

export const ticketMoveWords: Readonly<Record<TicketMove, Words>> = {
  OPEN: { zh: '下达', en: 'Opened' },
  RESPOND: { zh: '网站回复', en: 'Answered' },
  PASS: { zh: '复查通过', en: 'Re-check passed' },
  FAIL: { zh: '复查未通过', en: 'Re-check failed' },
  CLOSE: { zh: '销号', en: 'Closed' },
  REOPEN: { zh: '重新打开', en: 'Opened again' },
  WITHDRAW: { zh: '撤销', en: 'Withdrawn' },
};
