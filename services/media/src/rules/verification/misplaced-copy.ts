import type { Bilingual } from '@dibao/shared/bilingual';
import type { Platform } from '../channel.ts';
import { parseWebAddress } from '../web-address.ts';
import { accountInAddress } from './account-in-address.ts';
import { isInventedHost, isOwnAddress } from './own-address.ts';

/** What tells whether a page can be a channel's own copy. */
export interface CopyPlace {
  readonly platform: Platform;
  /** Hosts of the channel, those it had before included. */
  readonly hosts: readonly string[];
  /** The channel's account as the addresses of its platform carry it; null where that is not known. */
  readonly account: string | null;
  /** Where the original stands. */
  readonly originals: readonly string[];
  /** The host is registered as another site's, or the account as another channel's. */
  readonly isAnothers: boolean;
}

/** Why a page is no copy of the channel, or cannot be told to be one by a machine. */
export interface Misplacement {
  readonly verdict: 'UNRELATED' | 'BLOCKED';
  readonly reason: Bilingual;
}

/** Where the posts of a platform stand; what the others show stands on hosts of their own, if on any. */
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
export function misplacedCopy(url: string, place: CopyPlace): Misplacement | null {
  const { platform, hosts, originals, isAnothers } = place;
  const address = parseWebAddress(url);
  if (address === null) return null;
  if (originals.some((original) => parseWebAddress(original)?.addressKey === address.addressKey)) {
    return elsewhere(`该网址就是原文：${url}`, `The address is the original itself: ${url}`);
  }
  if (platform === 'WEBSITE' && hosts.includes(address.hostKey)) return null;
  if (isAnothers) {
    return elsewhere(
      `该网址属于另一个登记的网站或账号：${url}`,
      `The address belongs to another registered site or account: ${url}`,
    );
  }
  // A page on this machine may stand for an invented site, and for no real one.
  if (loopback.test(address.hostKey) && hosts.length > 0 && hosts.every(isInventedHost)) return null;
  const shared = platformHosts[platform];
  const expected = shared ?? hosts;
  if (expected.length === 0) return onlyByHand;
  const isThere =
    shared?.some((host) => address.hostKey === host || address.hostKey.endsWith(`.${host}`)) ??
    isOwnAddress(url, hosts);
  if (!isThere) {
    return elsewhere(
      `该网址不在本渠道（${expected.join('、')}）上：${url}`,
      `The address is not on this channel (${expected.join(', ')}): ${url}`,
    );
  }
  return isOfOtherAccount(url, place)
    ? elsewhere(`该网址是另一个账号的：${url}`, `The address is that of another account: ${url}`)
    : null;
}

function elsewhere(zh: string, en: string): Misplacement {
  return { verdict: 'UNRELATED', reason: { zh, en } };
}

/** Apps, groups and notice boards without a registered address: what stands at any other proves nothing. */
const onlyByHand: Misplacement = {
  verdict: 'BLOCKED',
  reason: {
    zh: '本渠道没有登记网址，无法自动核验，请提交佐证由第二人确认。',
    en: 'The channel has no registered address to look at; hand in a proof for a second person to confirm.',
  },
};

/** Toutiao knows an account by a number and by a token: only the same form can be compared. */
function isOfOtherAccount(url: string, { platform, account }: CopyPlace): boolean {
  const carried = accountInAddress(platform, url);
  if (carried === null || account === null) return false;
  return carried !== account && number.test(carried) === number.test(account);
}

const number = /^\d+$/;
