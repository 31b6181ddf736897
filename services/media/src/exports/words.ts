import type { Bilingual } from '@dibao/shared/bilingual';
import type { CopyTimeBasis } from '../rules/copy-time.ts';
import type { DutyKind, DutyState, RepostMode } from '../rules/duty.ts';
import type { LedgerState } from '../rules/ledger.ts';
import type { TicketState } from '../rules/tickets/ticket-state.ts';
import type { Timeliness } from '../rules/timeliness.ts';
import type { Platform } from '../rules/channel.ts';

type Words<T extends string> = Readonly<Record<T, Bilingual>>;

/** What a table calls the values of the schema. */
export const dutyKindWords: Words<DutyKind> = {
  REPOST: { zh: '转载', en: 'repost' },
  REPLACE: { zh: '替换', en: 'replace' },
  RECALL: { zh: '撤下', en: 'take down' },
  RELABEL: { zh: '加注', en: 'label' },
};

export const dutyStateWords: Words<DutyState> = {
  OPEN: { zh: '待办', en: 'open' },
  CLAIMED: { zh: '已报告待核验', en: 'claimed' },
  VERIFIED: { zh: '已核验', en: 'verified' },
  PARTIAL: { zh: '不完整', en: 'partial' },
  DIFFERENT: { zh: '与原文不一致', en: 'different' },
  GONE: { zh: '已消失', en: 'gone' },
  UNREACHABLE: { zh: '无法访问', en: 'unreachable' },
  BLOCKED: { zh: '访问被拦截', en: 'blocked' },
  EXEMPT: { zh: '豁免', en: 'exempt' },
  CANCELLED: { zh: '已取消', en: 'cancelled' },
};

export const timelinessWords: Words<Timeliness> = {
  WITHIN_TARGET: { zh: '目标时限内', en: 'within target' },
  TARGET_MISSED: { zh: '已过目标时限', en: 'target missed' },
  WITHIN_LIMIT: { zh: '最后时限内', en: 'within limit' },
  OVERDUE: { zh: '超期未办', en: 'overdue' },
  LATE: { zh: '超期办结', en: 'late' },
};

export const copyTimeBasisWords: Words<CopyTimeBasis> = {
  DECLARED: { zh: '页面自述', en: 'declared' },
  OBSERVED: { zh: '首次看到', en: 'observed' },
  MANUAL: { zh: '人工认定', en: 'manual' },
};

export const repostModeWords: Words<RepostMode> = {
  REPOST: { zh: '全文', en: 'whole text' },
  LINK: { zh: '链接', en: 'link' },
};

export const platformWords: Words<Platform> = {
  WEBSITE: { zh: '网站', en: 'website' },
  WEIBO: { zh: '微博', en: 'Weibo' },
  WECHAT: { zh: '微信公众号', en: 'WeChat' },
  CLIENT_APP: { zh: '移动客户端', en: 'client app' },
  DOUYIN: { zh: '抖音', en: 'Douyin' },
  TOUTIAO: { zh: '今日头条', en: 'Toutiao' },
  OTHER: { zh: '其他', en: 'other' },
};

export const ticketStateWords: Words<TicketState> = {
  OPEN: { zh: '待整改', en: 'open' },
  RESPONDED: { zh: '已回复待复查', en: 'responded' },
  RECHECKED: { zh: '复查通过', en: 're-checked' },
  REOPENED: { zh: '重新整改', en: 'reopened' },
  CLOSED: { zh: '已销号', en: 'closed' },
  WITHDRAWN: { zh: '已撤销', en: 'withdrawn' },
};

export const ledgerStateWords: Words<LedgerState> = {
  TO_DO: { zh: '待办', en: 'to do' },
  TO_CHECK: { zh: '待核查', en: 'to check' },
  DONE: { zh: '已办结', en: 'done' },
};

export const yesWord: Bilingual = { zh: '是', en: 'yes' };
