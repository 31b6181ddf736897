import type { BrowserContextOptions } from 'playwright-core';
import type { TestPerson } from './people.ts';

/** What the browser of somebody who is signed in holds. */
export function cookiesOf({ browser: { jar } }: Pick<TestPerson, 'browser'>) {
  return [...jar].map(([name, value]) => ({
    ...{ name, value, domain: '127.0.0.1', path: '/', expires: -1 },
    ...{ httpOnly: true, secure: false, sameSite: 'Lax' as const },
  }));
}

/** A window in which somebody is signed in. */
export function signedIn(person: TestPerson, options: BrowserContextOptions = {}): BrowserContextOptions {
  return { storageState: { cookies: cookiesOf(person), origins: [] }, ...options };
}
