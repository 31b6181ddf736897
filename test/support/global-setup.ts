import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { buildDesk } from '../../portal/build-desk.js';
import { hasBrowser } from './browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the maintenance database of the one PostgreSQL of this run. */
    postgresUrl: string;
  }
}

/**
 * One real PostgreSQL 18 for the whole run, in a folder of its own, and the desks built for the tests with a browser.
 * Returns what ends it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (hasBrowser) await buildDesk();
  const holder = fork(fileURLToPath(new URL('./postgres-process.ts', import.meta.url)), {
    execArgv: ['--conditions=hub-source'],
    detached: true,
  });
  const exited = once(holder, 'exit');
  const started = await Promise.race([once(holder, 'message'), exited.then(() => null)]);
  if (started === null) throw new Error('The PostgreSQL of the tests did not start; its reason stands above.');
  const [{ url }] = started as [{ url: string }];
  project.provide('postgresUrl', url);
  const sharedSearch = await mkdtempDisposable(join(tmpdir(), 'dibao-shared-search-'));
  project.provide('sharedSearch', sharedSearch.path);
  return async () => {
    await sharedSearch.remove();
    holder.disconnect();
    await exited;
  };
}
