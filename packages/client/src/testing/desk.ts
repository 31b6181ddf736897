import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AgentOptions, runAgent } from '../agent.ts';
import { quickTiming as timing, until } from './quick.ts';
import type { StandInHub } from './stand-in-hub.ts';

/** A folder of its own for the test, and what agents on it printed and said. */
export async function createDesk(hub: StandInHub) {
  const out = await mkdtemp(join(tmpdir(), 'dibao-agent-'));
  const printed: string[] = [];
  const said: string[] = [];
  const stop = new AbortController();
  const options: AgentOptions & { out: string } = {
    url: hub.url,
    after: 'EARLIEST',
    out,
    timing,
    signal: stop.signal,
    environment: process.env,
    execRetries: [5, 5],
    print: (line) => void printed.push(line),
    say: ({ zh }) => void said.push(zh),
  };
  const names = async () => (await readdir(out)).toSorted();
  const read = async (name: string) => readFile(join(out, name), 'utf8');
  return {
    out,
    options,
    printed,
    said,
    names,
    read,
    files: async () => (await names()).filter((name) => name.endsWith('.json') && name !== 'cursor.json'),
    place: async () => JSON.parse(await read('cursor.json')) as { cursor: string; position: number | null },
    lines: async (name: string) => (existsSync(join(out, name)) ? (await read(name)).trim().split('\n') : []),
    /** Runs an agent until its place is this position. */
    async runTo(position: number, more: Partial<AgentOptions> = {}) {
      const ending = new AbortController();
      const running = runAgent({ ...options, signal: ending.signal, ...more });
      const isThere = until(
        async () => existsSync(join(out, 'cursor.json')) && (await this.place()).position === position,
      );
      await Promise.race([isThere, running]);
      ending.abort();
      await running;
    },
    /** An agent in a process of its own. */
    spawn: (exec?: string) =>
      spawn(
        process.execPath,
        [
          '--conditions=hub-source',
          fileURLToPath(new URL('agent-process.ts', import.meta.url)),
          hub.url,
          out,
          ...(exec === undefined ? [] : [exec]),
        ],
        { stdio: ['ignore', 'ignore', 'pipe'] },
      ),
    async [Symbol.asyncDispose]() {
      stop.abort();
      await rm(out, { recursive: true, force: true });
    },
  };
}

/** How the files of the event at a position are called. */
export const nameOf = (position: number, kind = 'PUBLISHED') =>
  `${String(position).padStart(12, '0')}-${kind}-r${position}`;
