import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createAddressOf } from './client-address.ts';

function addressOf(trusted: readonly string[], remoteAddress: string, forwarded?: string): string {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return createAddressOf(trusted)({ headers, socket: { remoteAddress } } as unknown as IncomingMessage);
}

describe('the address of a client', () => {
  it('is that of the connection, whatever a stranger writes into a header', () => {
    expect(addressOf([], '198.51.100.7', '203.0.113.9')).toBe('198.51.100.7');
    expect(addressOf(['127.0.0.1'], '198.51.100.7', '203.0.113.9')).toBe('198.51.100.7');
    expect(addressOf([], '::ffff:198.51.100.7')).toBe('198.51.100.7');
  });

  it('is what the trusted proxies tell, and not what was written before them', () => {
    expect(addressOf(['127.0.0.1'], '127.0.0.1', '203.0.113.9')).toBe('203.0.113.9');
    expect(addressOf(['127.0.0.1', '10.0.0.0/8'], '127.0.0.1', '1.2.3.4, 203.0.113.9, 10.1.1.1')).toBe('203.0.113.9');
    expect(addressOf(['127.0.0.1'], '127.0.0.1')).toBe('127.0.0.1');
    expect(addressOf(['127.0.0.1'], '127.0.0.1', '<script>')).toBe('127.0.0.1');
  });
});
