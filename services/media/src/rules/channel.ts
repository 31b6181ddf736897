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

/** How far a channel is in its life; only an ACTIVE one is in use. Which moves there are stands in accounts/channel-life.ts. */
export const ChannelStatus = {
  FILED: 'FILED',
  ACTIVE: 'ACTIVE',
  ORDERED_TO_CLOSE: 'ORDERED_TO_CLOSE',
  CLOSED: 'CLOSED',
} as const;
export type ChannelStatus = keyof typeof ChannelStatus;

/** What obligations are decided from. */
export interface Channel {
  readonly platform: Platform;
  readonly status: ChannelStatus;
  readonly noDutyReason: string | null;
  readonly pageOfId: string | null;
}
