/** The hosts of registered portals as {@link normaliseHost} writes them. */
export type PortalHosts = ReadonlySet<string>;

const none: PortalHosts = new Set();

/** A host as it is compared: case and a final dot do not matter. */
export function normaliseHost(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}

/**
 * Says whether a host belongs to a government: `gov.cn` and everything below it, and the hosts of registered
 * portals, which are matched exactly (with a port where they were registered with one). Case does not matter.
 * `evil-gov.cn` and `gov.cn.example.com` are not below `gov.cn`.
 */
export function isGovernmentHost(host: string, portals: PortalHosts = none): boolean {
  const name = normaliseHost(host);
  if (name !== '' && portals.has(name)) return true;
  return name.length <= 253 && /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*gov\.cn$/.test(name);
}

/**
 * Says whether a text is an http(s) address on a government host, the evidence an `ALREADY_PUBLIC` release rests on.
 * Addresses with a user name are refused: `https://www.gov.cn@example.com/` leads to example.com.
 */
export function isGovernmentAddress(address: string, portals: PortalHosts = none): boolean {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return false;
  if (url.username !== '' || url.password !== '') return false;
  return isGovernmentHost(url.hostname, portals) || isGovernmentHost(url.host, portals);
}
