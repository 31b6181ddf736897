import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { findCallers, untilGone } from './callers.ts';

describe('a hub started through npx', () => {
  it('learns that npx is gone, and not before', async () => {
    const npx = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'exec', 'pnpm', 'start'], {
      argv0: 'npm',
    });
    await once(npx, 'spawn');
    let isGone = false;
    const callers = await findCallers(npx.pid ?? 0);
    const gone = untilGone(callers, new AbortController().signal).then(() => (isGone = true));
    expect(callers).toHaveLength(1);
    expect(isGone).toBe(false);
    npx.kill('SIGKILL');
    await gone;
  });

  it('takes no other program for npx, nor what stands above it', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { argv0: '/opt/.pnpm/node' });
    await once(other, 'spawn');
    expect(await findCallers(other.pid ?? 0)).toEqual([]);
    other.kill('SIGKILL');
  });
});
