/** Suffixes under which others' sites stand side by side; below them a domain is one body's own. */
const shared = /^(?:gov|com|net|org|edu|ac|mil)$/;

/**
 * Whether an address belongs to the site of a channel: its host, one below it, or one beside it under the same domain, such
 * as zwgk.dongchuan.gov.cn beside www.dongchuan.gov.cn. Real sites keep their columns on several such hosts.
 */
export function isOwnAddress(url: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const domain = domainOf(new URL(url).hostname);
  return hosts.some((host) => domainOf(host.replace(/:\d+$/, '')) === domain);
}

/** The domain somebody registered: `dongchuan.gov.cn` of `www.dongchuan.gov.cn`; an address of numbers is its own. */
function domainOf(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  if (/^[\d.]+$/.test(host) || labels.length <= 2) return labels.join('.');
  return labels.slice(shared.test(labels.at(-2) ?? '') ? -3 : -2).join('.');
}

/** Whether a host can be nobody's: names below `.example` are never given out (RFC 2606). */
export function isInventedHost(host: string): boolean {
  return /\.example(?::\d+)?$/.test(host);
}
