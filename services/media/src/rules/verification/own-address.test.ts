import { describe, expect, it } from 'vitest';
import { isOwnAddress } from './own-address.ts';

describe('an address', () => {
  it.each([
    ['http://www.dongchuan.gov.cn/a.html', 'dongchuan.gov.cn', true],
    ['https://zwgk.dongchuan.gov.cn/a', 'www.dongchuan.gov.cn', true],
    ['http://dongchuan.gov.cn:8080/a', 'dongchuan.gov.cn:80', true],
    ['http://xichuan.gov.cn/a', 'dongchuan.gov.cn', false],
    ['http://www.gov.cn/a', 'dongchuan.gov.cn', false],
    ['http://dongchuan.gov.cn.evil.example/a', 'dongchuan.gov.cn', false],
    ['http://203.0.113.7/a', '203.0.113.7', true],
    ['http://203.0.113.8/a', '203.0.113.7', false],
    ['nonsense', 'dongchuan.gov.cn', false],
  ])('%s on the site %s: %s', (url, host, isOwn) => {
    expect(isOwnAddress(url, [host])).toBe(isOwn);
  });
});
