import { getDomain } from 'tldts';

/**
 * Whether an address belongs to the site of a channel: its host, one below it, or one beside it under the same domain, such
 * as zwgk.dongchuan.gov.cn beside www.dongchuan.gov.cn. Real sites keep their columns on several such hosts.
 */
export function isOwnAddress(url: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const domain = domainOf(url);
  return hosts.some((host) => domainOf(`http://${host}`) === domain);
}

/**
 * The domain somebody registered, by the public suffix list: `dongchuan.gov.cn` of `www.dongchuan.gov.cn`, and below `gd.cn`
 * or a host of pages each name is another's. An address of numbers is its own; invented hosts are as those below `.cn`.
 */
function domainOf(url: string): string {
  const host = new URL(url).hostname.replace(/\.$/, '').replace(/\.example$/, '.cn');
  return (getDomain(host, { allowPrivateDomains: true }) ?? host).replace(/^www\./, '');
}

/** Whether a host can be nobody's: names below `.example` are never given out (RFC 2606). */
export function isInventedHost(host: string): boolean {
  return /\.example(?::\d+)?$/.test(host);
}
