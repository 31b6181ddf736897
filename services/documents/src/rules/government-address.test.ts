import { describe, expect, it } from 'vitest';
import { isGovernmentAddress, isGovernmentHost } from './government-address.ts';

describe('isGovernmentHost', () => {
  it.each(['gov.cn', 'www.gov.cn', 'WWW.GOV.CN', 'zwgk.example.gov.cn', 'www.gov.cn.'])('knows %s', (host) => {
    expect(isGovernmentHost(host)).toBe(true);
  });

  it.each([
    'evil-gov.cn',
    'evilgov.cn',
    'gov.cn.example.com',
    'gov.cn.cn',
    '.gov.cn',
    'a..gov.cn',
    'www.gov.cn/x',
    '',
    '.',
  ])('is not taken in by %j', (host) => {
    expect(isGovernmentHost(host)).toBe(false);
  });

  it('takes registered portals exactly, not what lies below them', () => {
    expect(isGovernmentHost('Portal.example', new Set(['portal.example']))).toBe(true);
    expect(isGovernmentHost('www.portal.example', new Set(['portal.example']))).toBe(false);
    expect(isGovernmentHost('', new Set(['']))).toBe(false);
  });
});

describe('isGovernmentAddress', () => {
  it('wants http or https', () => {
    expect(isGovernmentAddress('https://www.gov.cn/a/b.htm')).toBe(true);
    expect(isGovernmentAddress('http://www.gov.cn:8080/')).toBe(true);
    const others = ['ftp://www.gov.cn/', 'javascript:alert(1)//www.gov.cn', 'www.gov.cn', '//www.gov.cn/', ''];
    expect(others.filter((address) => isGovernmentAddress(address))).toEqual([]);
  });

  it('looks at the host alone', () => {
    const tricks = [
      'https://www.gov.cn@example.com/',
      'https://user:secret@www.gov.cn/',
      'https://example.com\\@www.gov.cn/',
      'https://example.com/?next=www.gov.cn',
      'https://example.com#.gov.cn',
    ];
    expect(tricks.filter((address) => isGovernmentAddress(address))).toEqual([]);
  });

  it('matches a registered portal with its port', () => {
    expect(isGovernmentAddress('http://127.0.0.1:8080/x', new Set(['127.0.0.1:8080']))).toBe(true);
    expect(isGovernmentAddress('http://127.0.0.1:8081/x', new Set(['127.0.0.1:8080']))).toBe(false);
  });
});
