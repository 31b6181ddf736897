import ipaddr from 'ipaddr.js';
import { HubError } from './errors.ts';

/** A TCP port, 0 meaning any free one. */
export function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw HubError.badInput('应为 0 到 65535 的端口号。', 'a port number from 0 to 65535 is expected.');
}

/** `1` or `0`, also `true` and `false`. */
export function parseSwitch(text: string): boolean {
  if (/^(1|true)$/i.test(text)) return true;
  if (/^(0|false)$/i.test(text)) return false;
  throw HubError.badInput('应为 1（开）或 0（关）。', '1 (on) or 0 (off) is expected.');
}

/** One of the given words. */
export function parseOneOf<const Word extends string>(words: readonly Word[]): (text: string) => Word {
  return (text) => {
    const word = words.find((candidate) => candidate === text);
    if (word !== undefined) return word;
    throw HubError.badInput(`应为 ${words.join('、')} 之一。`, `one of ${words.join(', ')} is expected.`);
  };
}

/** The address of a PostgreSQL database, `postgres://user:password@host:5432/database`. */
export function parseDatabaseUrl(text: string): string {
  const url = URL.parse(text);
  if (url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return text;
  throw HubError.badInput(
    '应为 PostgreSQL 地址，如 postgres://用户:密码@主机:5432/数据库。',
    'a PostgreSQL address is expected, such as postgres://user:password@host:5432/database.',
  );
}

/** An http or https address without a trailing slash. */
export function parseHttpUrl(text: string): string {
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol)) return text.replace(/\/+$/, '');
  throw HubError.badInput('应为 http 或 https 地址。', 'an http or https address is expected.');
}

/** Addresses and ranges separated by commas, such as `127.0.0.1, 10.1.0.0/16, fd00::/8`. */
export function parseAddressRanges(text: string): readonly string[] {
  const ranges = text.split(',').map((part) => part.trim());
  for (const range of ranges) {
    if (!ipaddr.isValid(range) && !ipaddr.isValidCIDR(range)) {
      throw HubError.badInput(
        `"${range}" 不是 IP 地址或网段；应如 127.0.0.1,10.1.0.0/16。`,
        `"${range}" is no IP address or range; write for example 127.0.0.1,10.1.0.0/16.`,
      );
    }
  }
  return ranges;
}

/** A secret of 32 bytes or more. */
export function parseSecret(text: string): string {
  if (Buffer.byteLength(text) >= 32) return text;
  throw HubError.badInput('至少 32 字节。', 'at least 32 bytes are needed.');
}

/** Any text, as it stands. */
export function parseText(text: string): string {
  return text;
}
