/**
 * Says whether a host belongs to a government: `gov.cn` and everything below it, and the hosts of registered
 * portals, which are matched exactly (with a port where they were registered with one). Case does not matter.
 * `evil-gov.cn` and `gov.cn.example.com` are not below `gov.cn`.
 */
export function isGovernmentHost(host: string, registeredPortals: Iterable<string> = []): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  for (const portal of registeredPortals) if (portal.toLowerCase().replace(/\.$/, '') === name) return name !== '';
  return name.length <= 253 && /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*gov\.cn$/.test(name);
}

/**
 * Says whether a text is an http(s) address on a government host, the evidence an `ALREADY_PUBLIC` release rests on.
 * Addresses with a user name are refused: `https://www.gov.cn@example.com/` leads to example.com.
 */
export function isGovernmentAddress(address: string, registeredPortals: Iterable<string> = []): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  if (url.username !== '' || url.password !== '') return false;
  const portals = [...registeredPortals];
  return isGovernmentHost(url.hostname, portals) || isGovernmentHost(url.host, portals);
}
