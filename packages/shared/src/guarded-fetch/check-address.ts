import { isIP } from 'node:net';
import { type AddressRanges, specialPurposeOf } from './address-ranges.ts';
import { FetchRefusal } from './fetch-outcome.ts';
import type { ResolveHost } from './resolve-host.ts';

/** Where the guarded client may go. */
export interface GuardRules {
  readonly allow: AddressRanges;
  readonly ports: readonly number[];
  readonly resolve: ResolveHost;
}

const usualPorts: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/** Reads an address and refuses at once what needs no name server. Throws {@link FetchRefusal}. */
export function parseTarget(text: string, base?: string): URL {
  if (!URL.canParse(text, base)) {
    throw new FetchRefusal('refused', `不是网址：${shown(text)}。`, `Not an address: ${shown(text)}.`);
  }
  const url = new URL(text, base);
  if (!(url.protocol in usualPorts)) {
    throw new FetchRefusal(
      'refused',
      `只读取 http 和 https 网址，不读取 ${url.protocol}`,
      `Only http and https are fetched, not ${url.protocol}`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new FetchRefusal('refused', '网址中不得带用户名或密码。', 'An address must not carry credentials.');
  }
  url.hash = '';
  return url;
}

/**
 * The addresses behind a URL, every one of them checked. The connection goes to these and to none resolved later, so an
 * answer that changes between check and connection (DNS rebinding) changes nothing. Throws {@link FetchRefusal}.
 */
export async function checkAddresses(url: URL, rules: GuardRules): Promise<readonly string[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) === 0 ? await resolve(host, rules.resolve) : [host];
  for (const address of addresses) {
    const special = specialPurposeOf(address);
    if (special !== null && !rules.allow.has(address)) {
      throw new FetchRefusal(
        'refused',
        `${url.hostname} 指向非公网地址 ${address}（${special}）；确需访问时由运行人员加入 FETCH_ALLOW。`,
        `${url.hostname} points to ${address}, which is not public (${special}); an operator can add it to FETCH_ALLOW.`,
      );
    }
  }
  const port = url.port === '' ? usualPorts[url.protocol] : Number(url.port);
  if (port === undefined || !(rules.ports.includes(port) || addresses.every((address) => rules.allow.has(address)))) {
    throw new FetchRefusal('refused', `不访问端口 ${url.port}。`, `Port ${url.port} is not among those visited.`);
  }
  return addresses;
}

async function resolve(host: string, resolveHost: ResolveHost): Promise<readonly string[]> {
  const addresses = await resolveHost(host).catch((cause: unknown) => {
    throw new FetchRefusal('unreachable', `域名 ${host} 无法解析。`, `The name ${host} does not resolve.`, { cause });
  });
  if (addresses.length > 0) return addresses;
  throw new FetchRefusal('unreachable', `域名 ${host} 没有地址。`, `The name ${host} has no address.`);
}

function shown(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
