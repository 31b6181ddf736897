import type { Bilingual } from '@dibao/shared/bilingual';
import type { Platform } from '../channel.ts';
import { parseWebAddress } from '../web-address.ts';
import { isInventedHost, isOwnAddress } from './own-address.ts';

/** What tells whether a page can be a channel's own copy. */
export interface CopyPlace {
  readonly platform: Platform;
  /** Hosts of the channel, those it had before included. */
  readonly hosts: readonly string[];
  /** Where the original stands. */
  readonly originals: readonly string[];
  /** The host is registered as another channel's. */
  readonly isAnothers: boolean;
}

/** Where the posts of a platform stand; of the others nothing is known. */
const platformHosts: Readonly<Partial<Record<Platform, readonly string[]>>> = {
  WEIBO: ['weibo.com', 'weibo.cn'],
  WECHAT: ['weixin.qq.com'],
  DOUYIN: ['douyin.com', 'iesdouyin.com'],
  TOUTIAO: ['toutiao.com'],
};

const loopback = /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])(?::\d+)?$/;

/**
 * Why a page is no copy of this channel wherever its text may agree: it is the original, it is another body's, or it stands
 * elsewhere. What another shows proves nothing (H05). Null where the page may be the channel's.
 */
export function misplacedCopy(url: string, { platform, hosts, originals, isAnothers }: CopyPlace): Bilingual | null {
  const address = parseWebAddress(url);
  if (address === null) return null;
  if (originals.some((original) => parseWebAddress(original)?.addressKey === address.addressKey)) {
    return { zh: `该网址就是原文：${url}`, en: `The address is the original itself: ${url}` };
  }
  if (platform === 'WEBSITE' && hosts.includes(address.hostKey)) return null;
  if (isAnothers) {
    return { zh: `该网址在另一个登记的网站上：${url}`, en: `The address is on another registered site: ${url}` };
  }
  // A page on this machine may stand for an invented site, and for no real one.
  if (loopback.test(address.hostKey) && hosts.length > 0 && hosts.every(isInventedHost)) return null;
  const expected = platform === 'WEBSITE' ? hosts : platformHosts[platform];
  if (expected === undefined) return null;
  const isThere =
    platform === 'WEBSITE'
      ? isOwnAddress(url, hosts)
      : expected.some((host) => address.hostKey === host || address.hostKey.endsWith(`.${host}`));
  if (isThere) return null;
  return {
    zh: `该网址不在本渠道（${expected.join('、')}）上：${url}`,
    en: `The address is not on this channel (${expected.join(', ')}): ${url}`,
  };
}
