/** Parameters by which pages count from where a reader came; they name nothing. */
const noise = /^(?:utm_\w+|spm|from|share\w*|timestamp|_)$/i;
const longestAddress = 2_000;

/** The address a link leads to, without its fragment; null for what is no page: other schemes, scripts, mail. */
export function articleAddress(link: string, base: string): string | null {
  const url = URL.parse(link.trim(), base);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href.length > longestAddress ? null : url.href;
}

/**
 * What two addresses of one article have in common: not the scheme, not the parameters that count visitors, not the order
 * of the others. Throws for what is no address.
 */
export function addressKey(address: string): string {
  const url = new URL(address);
  const parameters = [...url.searchParams]
    .filter(([name]) => !noise.test(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const query = new URLSearchParams(parameters).toString();
  const path = url.pathname.replace(/\/(?:index|default)\.(?:s?html?|jsp|aspx?)$/i, '/');
  return `${url.host}${path}${query === '' ? '' : `?${query}`}`;
}
