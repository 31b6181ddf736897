import type { Bilingual } from '@dibao/shared/bilingual';

interface TicketCodeMeaning {
  readonly text: Bilingual;
  /** The clause it rests on where a ticket names no other. */
  readonly clause: string;
}

/** What can be wrong with a channel or its copies, so that it has to be put right within a limit (C16, H04). */
export const ticketCodes = {
  EMPTY_COLUMN: { text: { zh: '栏目内容缺失', en: 'empty column' }, clause: 'C16' },
  STALE: { text: { zh: '信息更新不及时', en: 'not kept up to date' }, clause: 'C16' },
  SEARCH_BROKEN: { text: { zh: '搜索功能不完善', en: 'search does not work' }, clause: 'C16' },
  COLUMN_MISSING: { text: { zh: '应设栏目未设置', en: 'required column missing' }, clause: 'A08' },
  DEAD_LINK: { text: { zh: '链接失效', en: 'dead link' }, clause: 'C24' },
  NOT_REPOSTED: { text: { zh: '应转载未转载', en: 'not reposted' }, clause: 'A01' },
  LATE_REPOST: { text: { zh: '转载不及时', en: 'reposted late' }, clause: 'A03' },
  PARTIAL_COPY: { text: { zh: '转载不完整', en: 'incomplete copy' }, clause: 'A09' },
  DIFFERENT_COPY: { text: { zh: '转载内容与原文不一致', en: 'copy differs from its source' }, clause: 'A09' },
  COPY_GONE: { text: { zh: '转载内容被删除或篡改', en: 'copy removed or tampered with' }, clause: 'H16' },
  COPY_NOT_REMOVED: { text: { zh: '已撤回内容未撤下', en: 'recalled copy still up' }, clause: 'E02' },
  NOT_FILED: { text: { zh: '未经备案开设', en: 'opened without filing' }, clause: 'E08' },
  OTHER: { text: { zh: '其他问题', en: 'another problem' }, clause: 'A07' },
} as const satisfies Record<string, TicketCodeMeaning>;
export type TicketCode = keyof typeof ticketCodes;

/** The codes as a value, for the schema. */
export const TicketCode = Object.fromEntries(Object.keys(ticketCodes).map((code) => [code, code])) as {
  readonly [Code in TicketCode]: Code;
};

/** What a list calls a ticket: 栏目内容缺失：中国政务. */
export function ticketTitle({ code, about }: { readonly code: TicketCode; readonly about: string | null }): Bilingual {
  const { text } = ticketCodes[code];
  return about === null ? text : { zh: `${text.zh}：${about}`, en: `${text.en}: ${about}` };
}
