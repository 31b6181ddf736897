import ipaddr from 'ipaddr.js';
import { HubError } from '../errors.ts';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Addresses the guarded client may reach although they are not public. */
export interface AddressRanges {
  has(address: string): boolean;
}

/** Reads addresses and CIDR ranges such as `127.0.0.1` and `10.1.0.0/16`. Throws BAD_USER_INPUT for what is neither. */
export function parseAddressRanges(texts: readonly string[]): AddressRanges {
  const ranges = texts.map(parseRange);
  return {
    has(address) {
      const parsed = parseAddress(address);
      return (
        parsed !== null && ranges.some(([base, bits]) => base.kind() === parsed.kind() && isWithin(parsed, base, bits))
      );
    },
  };
}

/** The kind of a special-purpose address (`private`, `loopback` …) in the words of RFC 6890; null for a public one. */
export function specialPurposeOf(address: string): string | null {
  const parsed = parseAddress(address);
  if (parsed === null) return 'malformed';
  const range = parsed.range();
  if (range !== 'unicast') return range;
  // Beside 2000::/3 nothing is allotted; old forms such as ::127.0.0.1 live there.
  return parsed.kind() === 'ipv6' && !isWithin(parsed, globalUnicast, 3) ? 'reserved' : null;
}

/** Who is counted by an address: an IPv4 address by itself, of IPv6 its /64, which one line has whole to choose from. */
export function networkOf(address: string): string {
  const parsed = parseAddress(address);
  if (parsed === null) return address;
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()}/64`;
}

const globalUnicast = ipaddr.IPv6.parse('2000::');

function parseRange(text: string): readonly [base: Address, bits: number] {
  const parsed = text.includes('/') ? parseCidr(text) : parseAddress(text);
  if (parsed === null) {
    throw HubError.badInput(
      `“${text}”不是地址或地址段，应如 127.0.0.1 或 10.1.0.0/16。`,
      `"${text}" is no address or range; expected one like 127.0.0.1 or 10.1.0.0/16.`,
    );
  }
  return Array.isArray(parsed) ? parsed : [parsed, parsed.kind() === 'ipv4' ? 32 : 128];
}

function parseCidr(text: string): [Address, number] | null {
  return ipaddr.isValidCIDR(text) ? ipaddr.parseCIDR(text) : null;
}

// An IPv4 address written as IPv6 (::ffff:10.0.0.1) reaches the same host and is judged as that.
function parseAddress(text: string): Address | null {
  const bare = text.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const isStrict = ipaddr.IPv4.isValidFourPartDecimal(bare) || ipaddr.IPv6.isValid(bare);
  return isStrict ? ipaddr.process(bare) : null;
}

function isWithin(address: Address, base: Address, bits: number): boolean {
  return address.match(base as ipaddr.IPv4 & ipaddr.IPv6, bits);
}
