import { describe, expect, it } from 'vitest';
import { accountInAddress, registeredAccount } from './account-in-address.ts';

describe('the account an address carries', () => {
  it.each([
    ['WEIBO', 'https://weibo.com/6573744715/P8xQz1abc', '6573744715'],
    ['WEIBO', 'https://www.weibo.com/u/6573744715', '6573744715'],
    ['WEIBO', 'https://m.weibo.cn/6573744715/5123456789012345', '6573744715'],
    ['WEIBO', 'https://m.weibo.cn/u/6573744715?jumpfrom=weibocom', '6573744715'],
    ['WEIBO', 'https://m.weibo.cn/profile/6573744715', '6573744715'],
    ['WEIBO', 'https://m.weibo.cn/status/5123456789012345', null],
    ['WEIBO', 'https://m.weibo.cn/detail/5123456789012345', null],
    ['WEIBO', 'https://weibo.com/dongchuanfabu', null],
    ['WEIBO', 'https://weibo.com/ttarticle/p/show?id=2309404000000000000000', null],
    ['TOUTIAO', 'https://www.toutiao.com/c/user/token/MS4wLjABAAAA/', 'MS4wLjABAAAA'],
    ['TOUTIAO', 'https://www.toutiao.com/c/user/5540918998/#mid=1', '5540918998'],
    ['TOUTIAO', 'https://www.toutiao.com/article/7300000000000000000/', null],
    ['DOUYIN', 'https://www.douyin.com/user/MS4wLjABAAAA?modal_id=73', 'MS4wLjABAAAA'],
    ['DOUYIN', 'https://www.douyin.com/video/7300000000000000000', null],
    ['WECHAT', 'https://mp.weixin.qq.com/s?__biz=MzA5MDAwMDAwMA==&mid=1&idx=1', 'MzA5MDAwMDAwMA=='],
    ['WECHAT', 'https://mp.weixin.qq.com/s/AbCdEf', null],
    ['WEBSITE', 'https://weibo.com/6573744715/P8xQz1abc', null],
    ['WEIBO', 'nonsense', null],
  ] as const)('of %s: %s', (platform, url, account) => {
    expect(accountInAddress(platform, url)).toBe(account);
  });

  it.each([
    ['WEIBO', { url: 'https://weibo.com/u/6573744715', handle: '东川发布' }, '6573744715'],
    ['WEIBO', { url: null, handle: '6573744715' }, '6573744715'],
    ['WEIBO', { url: 'https://weibo.com/dongchuanfabu', handle: '东川发布' }, null],
    ['DOUYIN', { url: null, handle: 'dongchuan2020' }, null],
    ['WECHAT', { url: null, handle: 'gh_0123456789ab' }, null],
  ] as const)('of %s is registered by address or handle: %o', (platform, channel, account) => {
    expect(registeredAccount(platform, channel)).toBe(account);
  });
});
