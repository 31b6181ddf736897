import { describe, expect, it } from 'vitest';
import { type CopyPlace, misplacedCopy } from './misplaced-copy.ts';

const original = 'https://www.lanping.gov.cn/art/1.html';
const site: CopyPlace = {
  platform: 'WEBSITE',
  hosts: ['jyt.lanping.gov.cn', 'jyt.old.gov.cn'],
  originals: [original],
  account: null,
  isAnothers: false,
};

const weibo = { platform: 'WEIBO', hosts: [] } as const;
const toutiao = { platform: 'TOUTIAO', hosts: [], account: 'MS4wLjABAAAA' } as const;
const app = { platform: 'CLIENT_APP', hosts: [] } as const;

describe('a page reported as a copy', () => {
  it.each([
    ['on its own host', 'https://jyt.lanping.gov.cn/a.html', {}, null],
    ['on the host it had before', 'https://jyt.old.gov.cn/a.html', {}, null],
    ['beside its host, where nobody else is registered', 'https://zwgk.jyt.lanping.gov.cn/a.html', {}, null],
    ['that is the original itself', original, {}, /原文/],
    ['that is the original in another spelling', 'http://lanping.gov.cn/art/1.html', {}, /原文/],
    [
      'on the site of another under the same domain',
      'https://mzt.lanping.gov.cn/a.html',
      { isAnothers: true },
      /另一个/,
    ],
    ['on its own host, which it shares', 'https://jyt.lanping.gov.cn/b.html', { isAnothers: true }, null],
    ['on this machine, of an invented site', 'http://127.0.0.1:8088/1.html', { hosts: ['liupu.gov.example'] }, null],
    ['on this machine, of a real one', 'http://127.0.0.1:8088/1.html', {}, /不在本渠道/],
    ['on this machine, where another is registered', 'http://127.0.0.1:4010/a.html', { isAnothers: true }, /另一个/],
    ['somewhere else', 'https://www.elsewhere.com/a.html', {}, /不在本渠道/],
    ['of a Weibo account, on Weibo', 'https://m.weibo.cn/status/1', { platform: 'WEIBO', hosts: [] }, null],
    ['of a Weibo account, on a site', 'https://jyt.lanping.gov.cn/a.html', { platform: 'WEIBO', hosts: [] }, /weibo/],
    ['of a WeChat account', 'https://mp.weixin.qq.com/s/1', { platform: 'WECHAT', hosts: [] }, null],
    ['of WeChat by its looks', 'https://mp.weixin.qq.com.evil.cn/s/1', { platform: 'WECHAT', hosts: [] }, /weixin/],
    ['of a Weibo account, by its number', 'https://weibo.com/111/P8', { ...weibo, account: '111' }, null],
    ['of another Weibo account, by its number', 'https://weibo.com/222/P8', { ...weibo, account: '111' }, /另一个账号/],
    ['of another account on the mobile site', 'https://m.weibo.cn/222/51', { ...weibo, account: '111' }, /另一个账号/],
    ['of a post alone', 'https://m.weibo.cn/status/51', { ...weibo, account: '111' }, null],
    ['of an account not known by number', 'https://weibo.com/222/P8', weibo, null],
    ['of one known as another’s', 'https://weibo.com/222/P8', { ...weibo, isAnothers: true }, /另一个/],
    ['of an account known in another form', 'https://www.toutiao.com/c/user/5540918998/', toutiao, null],
    ['of an app, on its registered host', 'https://app.liupu.gov.cn/1', { ...app, hosts: ['app.liupu.gov.cn'] }, null],
    ['of an app, elsewhere', 'https://app.example.cn/1', { ...app, hosts: ['app.liupu.gov.cn'] }, /不在本渠道/],
  ] as const)('%s', (_what, url, more, reason) => {
    const found = misplacedCopy(url, { ...site, ...more });
    expect(found?.reason.zh ?? 'the channel’s own').toMatch(reason ?? /own$/);
  });

  it('of a channel without any registered address is for people to confirm, and nobody’s fault', () => {
    const found = misplacedCopy('https://app.example.cn/1', { ...site, ...app });
    expect(found).toMatchObject({ verdict: 'BLOCKED', reason: { zh: expect.stringContaining('佐证') } });
  });
});
