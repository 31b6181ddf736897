import { parseCookie, type SetCookie, stringifySetCookie } from 'cookie';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The cookies of the hub. None can be read by a script. */
export type CookieName =
  /** The secret of a session. */
  | 'session'
  /** That somebody has signed in on this browser before. */
  | 'device'
  /** What an exchange under way has to remember: with an identity provider, or about a passkey. */
  | 'exchange';

export interface Cookies {
  read(request: IncomingMessage, name: CookieName): string | null;
  set(response: ServerResponse, name: CookieName, value: string): void;
  clear(response: ServerResponse, name: CookieName): void;
}

// Lax and not Strict: who comes by a link in a message, or back from an identity provider, is signed in.
const common: Omit<SetCookie, 'name' | 'value'> = { path: '/', httpOnly: true, sameSite: 'lax' };

const lifetimes: Readonly<Record<CookieName, number | undefined>> = {
  // Until the browser is closed; the hub ends it earlier.
  session: undefined,
  device: 90 * 86_400,
  exchange: 600,
};

/**
 * Where people reach the hub by https, cookies go there alone and under names no other host can set (`__Host-`); whoever
 * comes by http then cannot sign in.
 */
export function createCookies(publicUrl: string | null): Cookies {
  const secure = publicUrl?.startsWith('https:') === true;
  const nameOf = (name: CookieName) => `${secure ? '__Host-' : ''}dibao-${name}`;
  function add(response: ServerResponse, name: CookieName, value: string, maxAge: number | undefined): void {
    const cookie = { ...common, name: nameOf(name), value, secure, ...(maxAge !== undefined && { maxAge }) };
    response.appendHeader('set-cookie', stringifySetCookie(cookie));
  }
  return {
    read: ({ headers }, name) => parseCookie(headers.cookie ?? '')[nameOf(name)] ?? null,
    set: (response, name, value) => add(response, name, value, lifetimes[name]),
    clear: (response, name) => add(response, name, '', 0),
  };
}
