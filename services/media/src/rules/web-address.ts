/** A web address as it is shown, and as it is compared. */
export interface WebAddress {
  readonly url: string;
  /** Host, port and path, without scheme, `www.`, index page and tracking: two spellings of one page agree. */
  readonly addressKey: string;
  readonly hostKey: string;
}

/** Reads an http or https address; null for anything else. */
export function parseWebAddress(text: string): WebAddress | null {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.username !== '' || url.password !== '') return null;
  const hostKey = hostKeyOf(url);
  if (!/[^.]\.[^.]/.test(url.hostname)) return null;
  const path = url.pathname.replace(/\/(?:index|default)\.[a-z]{2,5}$/i, '/').replace(/\/+$/, '');
  return { url: trimmed, addressKey: `${hostKey}${path}${path === '' ? '' : url.search}`, hostKey };
}

/** The host a text names, itself or by an address on it; null for anything else. */
export function hostKeyOfText(text: string): string | null {
  return parseWebAddress(/^https?:/i.test(text) ? text : `https://${text}`)?.hostKey ?? null;
}

/** The host of an address without `www.` and a closing dot, with a port that is not the usual one. */
function hostKeyOf(url: URL): string {
  const host = url.hostname.replace(/\.$/, '').replace(/^www\./, '');
  return url.port === '' ? host : `${host}:${url.port}`;
}
