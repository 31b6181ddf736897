import { parseAddressRanges } from '@dibao/shared/guarded-fetch/address-ranges';
import type { IncomingMessage } from 'node:http';

/** The address a request comes from, past the proxies the operator trusts. */
export type AddressOf = (request: IncomingMessage) => string;

/** @param trusted addresses and ranges of the operator's own proxies; whatever others write into a header is not believed */
export function createAddressOf(trusted: readonly string[]): AddressOf {
  const ranges = parseAddressRanges(trusted);
  return (request) => {
    const told = String(request.headers['x-forwarded-for'] ?? '').split(',');
    let address = request.socket.remoteAddress ?? 'unknown';
    while (ranges.has(address)) {
      const before = told.pop()?.trim();
      if (before === undefined || !/^[\da-fA-F.:]{2,45}$/.test(before)) break;
      address = before;
    }
    return address.replace(/^::ffff:/, '');
  };
}
