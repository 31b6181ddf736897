/** Where copies are posted. */
export const Platform = {
  WEBSITE: 'WEBSITE',
  WEIBO: 'WEIBO',
  WECHAT: 'WECHAT',
  CLIENT_APP: 'CLIENT_APP',
  DOUYIN: 'DOUYIN',
  TOUTIAO: 'TOUTIAO',
  OTHER: 'OTHER',
} as const;
export type Platform = keyof typeof Platform;

/** Whether a channel is in use. */
export const ChannelStatus = { ACTIVE: 'ACTIVE', CLOSED: 'CLOSED' } as const;
export type ChannelStatus = keyof typeof ChannelStatus;

/** What obligations are decided from. */
export interface Channel {
  readonly platform: Platform;
  readonly status: ChannelStatus;
  readonly noDutyReason: string | null;
  readonly pageOfId: string | null;
}
