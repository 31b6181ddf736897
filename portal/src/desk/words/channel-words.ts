import type { ChannelStatus, Platform } from '../../generated/graphql.ts';
import type { Words } from '../../layout/words.ts';
import type { MarkWords } from '../parts/mark.tsx';

export const platformWords: Readonly<Record<Platform, Words>> = {
  WEBSITE: { zh: '网站', en: 'Website' },
  WEIBO: { zh: '微博', en: 'Weibo' },
  WECHAT: { zh: '微信', en: 'WeChat' },
  CLIENT_APP: { zh: '客户端', en: 'App' },
  DOUYIN: { zh: '抖音', en: 'Douyin' },
  TOUTIAO: { zh: '头条', en: 'Toutiao' },
  OTHER: { zh: '其他平台', en: 'Other' },
};

/** The platforms that are no website. */
export const accountPlatforms = (Object.keys(platformWords) as Platform[]).filter((platform) => platform !== 'WEBSITE');

/** An account by name and platform, since names are the same on all of them. */
export function channelLabel({ name, platform }: { readonly name: string; readonly platform: Platform }): string {
  return `${name}（${platformWords[platform].zh}）`;
}

export const channelStatusWords: Readonly<Record<ChannelStatus, MarkWords>> = {
  FILED: { tone: 'busy', zh: '已报备，待批准', en: 'Filed' },
  ACTIVE: { tone: 'good', zh: '在用', en: 'In use' },
  ORDERED_TO_CLOSE: { tone: 'bad', zh: '已责令关停', en: 'Ordered to close' },
  CLOSED: { tone: 'quiet', zh: '已关停', en: 'Closed' },
};
