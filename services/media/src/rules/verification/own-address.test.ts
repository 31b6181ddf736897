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
    ['http://sousuo.www.gov.cn/a', 'gov.cn', true],
    ['http://www.gov.cn/a', 'gov.cn', true],
    ['http://xichuan.gov.cn/a', 'gov.cn', false],
    ['http://ga.bj.cn/a', 'tj.bj.cn', false],
    ['http://xw.dongchuan.gd.cn/a', 'www.dongchuan.gd.cn', true],
    ['http://xichuan.gd.cn/a', 'dongchuan.gd.cn', false],
    ['http://jw.beijing.gov.cn/a', 'www.beijing.gov.cn', true],
    ['http://西川.公司.cn/a', '东川.公司.cn', false],
    ['http://xichuan.github.io/a', 'dongchuan.github.io', false],
    ['http://zwgk.liupu.gov.example/a', 'liupu.gov.example', true],
    ['http://other.gov.example/a', 'liupu.gov.example', false],
    ['nonsense', 'dongchuan.gov.cn', false],
  ])('%s on the site %s: %s', (url, host, isOwn) => {
    expect(isOwnAddress(url, [host])).toBe(isOwn);
  });
});
