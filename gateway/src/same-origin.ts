import type { IncomingMessage } from 'node:http';

/** The header a script of the hub's own pages sends: another site's page cannot, without asking first and being refused. */
export const ownCallHeader = 'x-dibao-csrf';

/** The header a page sends with what it asks by itself while nobody touches it: that keeps no session from falling idle. */
export const backgroundHeader = 'x-dibao-background';

/** What a browser says of the page a request comes from. */
export type Provenance = 'OWN' | 'FOREIGN' | 'UNSAID';

/** Tells requests of the hub's own pages from those other sites make a browser send. */
export type ProvenanceOf = (request: IncomingMessage) => Provenance;

/**
 * `Sec-Fetch-Site` where the browser sends it, which it does over TLS and to localhost only, and `Origin`, which every
 * browser sends with whatever changes something and with WebSockets. A hub may be reached under other names than its
 * public one; a page then is its own if it stands on the host it asks.
 */
export function createProvenance(publicUrl: string | null): ProvenanceOf {
  const known = publicUrl === null ? null : new URL(publicUrl);

  function isOwn(origin: string, host: string | undefined): boolean {
    if (origin === known?.origin) return true;
    // The public host by another scheme is not the hub: it may be whoever sits on the line.
    return host !== known?.host && host !== undefined && URL.parse(origin)?.host === host;
  }

  return ({ headers }) => {
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin') return site === 'none' ? 'UNSAID' : 'FOREIGN';
    if (headers.origin !== undefined) return isOwn(headers.origin, headers.host) ? 'OWN' : 'FOREIGN';
    return site === undefined ? 'UNSAID' : 'OWN';
  };
}
