import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkOf, parseAddressRanges, specialPurposeOf } from './address-ranges.ts';

describe('an address', () => {
  it.each([
    ['0.0.0.0', 'unspecified'],
    ['0.1.2.3', 'unspecified'],
    ['10.0.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'carrierGradeNat'],
    ['127.0.0.1', 'loopback'],
    ['169.254.169.254', 'linkLocal'],
    ['198.18.0.1', 'reserved'],
    ['224.0.0.1', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['fe80::1', 'linkLocal'],
    ['fe80::1%eth0', 'linkLocal'],
    ['fec0::1', 'deprecatedSiteLocal'],
    ['fd00::1', 'uniqueLocal'],
    ['ff02::1', 'multicast'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['::ffff:a00:1', 'private'],
    ['::7f00:1', 'reserved'],
    ['64:ff9b::7f00:1', 'rfc6052'],
    ['64:ff9b:1::1', 'rfc6052'],
    ['2002:7f00:1::', '6to4'],
    ['2001:0:1::1', 'teredo'],
    ['2001:db8::1', 'reserved'],
    ['4000::1', 'reserved'],
    ['localhost', 'malformed'],
    ['0177.0.0.1', 'malformed'],
  ])('%s is no public one: %s', (address, kind) => {
    expect(specialPurposeOf(address)).toBe(kind);
  });

  it.each(['1.1.1.1', '202.96.128.86', '2400:3200::1', '::ffff:202.96.128.86'])('%s is public', (address) => {
    expect(specialPurposeOf(address)).toBeNull();
  });
});

describe('allowed ranges', () => {
  it('hold exactly what was written', () => {
    const ranges = parseAddressRanges(['127.0.0.1', '10.1.0.0/16', 'fd00:1::/32']);
    const cases = ['127.0.0.1', '127.0.0.2', '10.1.255.1', '10.2.0.0', 'fd00:1:2::9', 'fd00:2::1', '::ffff:10.1.2.3'];
    expect(cases.filter((address) => ranges.has(address))).toEqual([
      '127.0.0.1',
      '10.1.255.1',
      'fd00:1:2::9',
      '::ffff:10.1.2.3',
    ]);
  });

  it('are refused in words when they are none', () => {
    for (const text of ['10.1', 'example.cn', '10.0.0.0/99', '']) {
      expect(() => parseAddressRanges([text])).toThrow(/is no address or range/);
    }
  });

  it('let no other loopback address through', () => {
    const ranges = parseAddressRanges(['127.0.0.1']);
    const bytes = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));
    fc.assert(
      fc.property(bytes, ([b, c, d]) => {
        const address = `127.${b}.${c}.${d}`;
        expect(ranges.has(address)).toBe(address === '127.0.0.1');
        expect(specialPurposeOf(address)).toBe('loopback');
      }),
    );
  });
});

it('counts an IPv6 address by its /64, and an IPv4 address by itself', () => {
  expect(['2001:db8:1:2::1', '2001:db8:1:2:ffff::9'].map(networkOf)).toEqual([
    ...['2001:db8:1:2::/64', '2001:db8:1:2::/64'],
  ]);
  expect(['::ffff:192.0.2.7', '192.0.2.7', 'unknown'].map(networkOf)).toEqual(['192.0.2.7', '192.0.2.7', 'unknown']);
});
