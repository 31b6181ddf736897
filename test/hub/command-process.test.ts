import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createCommandLine } from '../support/command-line.ts';

const main = fileURLToPath(new URL('../../hub/src/main.ts', import.meta.url));

/** The real command in a process of its own. */
function start(directory: string, args: readonly string[]) {
  const child = spawn(process.execPath, ['--conditions=hub-source', main, ...args], {
    env: { HUB_DATA_DIR: directory, LANG: 'en_US.UTF-8', NODE_NO_WARNINGS: '1' },
    cwd: directory,
  });
  const ended = Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  return { child, ended: ended.then(([[exitCode], out, notes]) => ({ exitCode: exitCode as number, out, notes })) };
}

/** A service that takes an import and never comes to its end. */
async function createStuckService() {
  const asked = Promise.withResolvers<void>();
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200).write('{"type":"progress","done":1}\n', () => asked.resolve());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: asked.promise,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

describe('a command as a process', () => {
  it('that is told to stop in the middle of an import says what is in and ends with 130', async () => {
    await using service = await createStuckService();
    await using line = await createCommandLine({ documents: service.url });
    const { child, ended } = start(line.directory, ['import', 'documents', '-']);
    // More than is looked at before the first line is sent.
    child.stdin.write('{"id":"a"}\n'.repeat(10_000));
    await service.asked;
    child.kill('SIGINT');
    const { exitCode, notes } = await ended;
    expect(notes).toMatch(/^Not complete: [01] records are dealt with and kept\./m);
    expect(exitCode).toBe(130);
  });

  it('ends with 1 when it failed and with 2 when it was written wrongly', async () => {
    await using line = await createCommandLine({ documents: 'http://127.0.0.1:1' });
    const [failed, wrong] = await Promise.all([
      start(line.directory, ['import', 'documents', 'none.jsonl']).ended,
      start(line.directory, ['import', 'books', 'none.jsonl']).ended,
    ]);
    expect(failed).toMatchObject({
      exitCode: 1,
      out: '',
      notes: expect.stringMatching(/There is no file none\.jsonl/),
    });
    expect(wrong).toMatchObject({
      exitCode: 2,
      notes: expect.stringMatching(/Allowed choices are documents, agencies/),
    });
  });
});
