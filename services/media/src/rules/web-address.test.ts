import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWebAddress } from './web-address.ts';

describe('a web address', () => {
  it.each([
    ['http://www.example.cn', 'https://example.cn/'],
    ['http://www.example.cn/index.html', 'https://www.example.cn/?medium=01'],
    ['http://www.example.cn. ', 'http://example.cn'],
    ['http://example.cn/sfj/', 'http://example.cn/sfj'],
    ['http://EXAMPLE.cn:80/a', 'http://example.cn/a'],
  ])('%s and %s are one page', (one, other) => {
    expect(parseWebAddress(one)?.addressKey).toBe(parseWebAddress(other)?.addressKey);
  });

  it('keeps apart what a query, a path or a port tells apart', () => {
    const keys = ['http://e.cn/a?id=1', 'http://e.cn/a?id=2', 'http://e.cn/a', 'http://e.cn:8080/a', 'http://e.cn'];
    expect(new Set(keys.map((url) => parseWebAddress(url)?.addressKey)).size).toBe(keys.length);
  });

  it.each([
    '',
    'example.cn',
    'htttp://www.example.cn/',
    'ftp://example.cn',
    'http://user:word@example.cn',
    'http://nowhere',
    'javascript:alert(1)',
  ])('"%s" is none', (text) => expect(parseWebAddress(text)).toBeNull());

  it('is read the same from its own key', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        const address = parseWebAddress(url);
        fc.pre(address !== null);
        expect(parseWebAddress(`http://${address?.addressKey}`)?.addressKey).toBe(address?.addressKey);
      }),
    );
  });
});
