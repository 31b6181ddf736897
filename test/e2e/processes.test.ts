import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtempDisposable, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { placeEmptyDatabase } from '@dibao/gazette/testing/search-index';
import { describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('../../hub/bin/dibao.js', import.meta.url));
const execute = promisify(execFile);

/** `pnpm start` on a data directory: its own process, as a person would run it. */
async function startProcess(dataDirectory: string) {
  const environment = { ...process.env, PORT: '0', HUB_DATA_DIR: dataDirectory, LANG: 'zh_CN.UTF-8' };
  const launcher: ChildProcess = spawn(process.execPath, [command, 'start'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const { promise: ready, resolve, reject } = Promise.withResolvers<string>();
  if (launcher.stdout === null) throw new Error('A piped process has an output');
  createInterface({ input: launcher.stdout }).on('line', (line) => {
    lines.push(line);
    if (line.startsWith('ready ')) resolve(line.slice('ready '.length));
  });
  launcher.once('exit', (code) => reject(new Error(`start ended with ${code}: ${lines.join(' | ')}`)));
  const url = await ready;
  return {
    url,
    lines,
    launcher,
    /** `pnpm hub …` against this hub; gives its standard output. */
    async hub(...args: string[]): Promise<string> {
      return (await execute(process.execPath, [command, ...args], { env: environment, timeout: 60_000 })).stdout;
    },
    async ask(query: string) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
        signal: AbortSignal.timeout(20_000),
      });
      return (
        (await response.json()) as { data: { releaseLog: { count: number }; gazettes: { name: string }[] } | null }
      ).data;
    },
    async [Symbol.asyncDispose]() {
      if (launcher.exitCode !== null || launcher.signalCode !== null) return;
      launcher.kill('SIGTERM');
      await once(launcher, 'exit');
    },
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Every process a running hub has written down. */
async function processesOf(dataDirectory: string): Promise<Record<string, number>> {
  const run = JSON.parse(await readFile(join(dataDirectory, 'run.json'), 'utf8'));
  const services = Object.entries(run.services as Record<string, { pid?: number }>).map(([name, { pid }]) => [
    name,
    pid,
  ]);
  return Object.fromEntries(
    [...services, ['gateway', run.gateway?.pid], ['postgres', run.postgres?.pid]].filter(([, pid]) => pid),
  );
}

describe('the hub as its operator starts it', () => {
  it(
    'shows its demonstration, survives a kill of anything, and leaves nothing running',
    { timeout: 180_000 },
    async () => {
      await using folder = await mkdtempDisposable(join(tmpdir(), 'dibao-processes-'));
      await chmod(folder.path, 0o711);
      await placeEmptyDatabase(join(folder.path, 'search'));
      let count = 0;
      {
        await using hub = await startProcess(folder.path);
        const first = await hub.ask('{ releaseLog { count } gazettes { name } }');
        expect(first?.gazettes.length).toBeGreaterThan(0);
        count = first?.releaseLog.count ?? 0;
        expect(count).toBeGreaterThan(10);
        expect(await hub.hub('token', '--role', 'site')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\s*$/);
        await hub.hub('doctor');

        const { documents } = await processesOf(folder.path);
        process.kill(documents ?? 0, 'SIGKILL');
        await expect
          .poll(async () => (await hub.ask('{ releaseLog { count } }'))?.releaseLog.count, { timeout: 60_000 })
          .toBe(count);
        expect(hub.lines.some((line) => line.includes('documents'))).toBe(true);
        hub.launcher.kill('SIGKILL');
        await once(hub.launcher, 'exit');
      }
      const orphans = await processesOf(folder.path);
      {
        await using hub = await startProcess(folder.path);
        expect((await hub.ask('{ releaseLog { count } }'))?.releaseLog.count).toBe(count);
      }
      const left = await processesOf(folder.path).catch(() => ({}));
      await expect
        .poll(() => Object.values({ ...orphans, ...left }).filter(isRunning), { timeout: 30_000 })
        .toEqual([]);
    },
  );
});
