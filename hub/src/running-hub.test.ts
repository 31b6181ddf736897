import { mkdtempDisposableSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { processIdentity } from './process-identity.ts';
import { writeRunFile } from './run-file.ts';
import { findRunningHub, requireRunningHub } from './running-hub.ts';

async function record(directory: string, launcherPid: number, launcherIdentity: string): Promise<void> {
  const services = { documents: { port: 1 }, media: { port: 2 }, gazette: { port: 3 } };
  const startedAt = '2026-11-22T00:00:00Z';
  await writeRunFile(directory, {
    launcherPid,
    launcherIdentity,
    startedAt,
    isStopping: false,
    port: 4000,
    services,
    postgres: null,
  });
}

describe('the running hub', () => {
  it('is found by its data directory', async () => {
    using directory = mkdtempDisposableSync(join(tmpdir(), 'dibao-run-'));
    await record(directory.path, process.pid, (await processIdentity(process.pid)) ?? '');
    expect(await requireRunningHub(directory.path)).toMatchObject({
      gateway: 'http://127.0.0.1:4000',
      services: { documents: 'http://127.0.0.1:1', media: 'http://127.0.0.1:2', gazette: 'http://127.0.0.1:3' },
    });
  });

  it('is not another process that was given the number of a dead launcher', async () => {
    using directory = mkdtempDisposableSync(join(tmpdir(), 'dibao-run-'));
    await record(directory.path, process.pid, 'a process that lived before');
    expect(await findRunningHub(directory.path)).toBeNull();
  });

  it('is asked for in one line when there is none', async () => {
    using directory = mkdtempDisposableSync(join(tmpdir(), 'dibao-run-'));
    await expect(requireRunningHub(directory.path)).rejects.toThrow(/^没有使用 .* 的中枢在运行。请先在另一个终端执行/);
  });
});
