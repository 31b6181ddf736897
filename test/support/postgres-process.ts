import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { access, chmod, constants, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@dibao/hub/postgres/start-postgres';

// The PostgreSQL of a test run, held by a process of its own: when the run is killed, the lost channel ends the server.
let home: string | null = null;
const directory = await mkdtemp(join(await fastestFolder(), 'dibao-test-'));
try {
  // Started by root, PostgreSQL runs as another user, who must get through.
  await chmod(directory, 0o711);
  const password = randomBytes(18).toString('base64url');
  const say = ({ en }: { en: string }) => process.stderr.write(`${en}\n`);
  await using postgres = await startPostgres({ directory, password, isDurable: false, say });
  home = postgres.home;
  const ended = once(process, 'disconnect');
  process.on('SIGINT', () => {});
  process.send?.({ url: postgres.url });
  await ended;
} finally {
  if (home !== null) await rm(home, { recursive: true, force: true });
  await rm(directory, { recursive: true, force: true });
}

/** Memory where there is plenty: cloning a database takes 10 ms there, on a busy disk 500 ms. */
async function fastestFolder(): Promise<string> {
  const memory = '/dev/shm';
  try {
    await access(memory, constants.W_OK);
    const { bavail, bsize } = await statfs(memory);
    return bavail * bsize > 4_000_000_000 ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}
