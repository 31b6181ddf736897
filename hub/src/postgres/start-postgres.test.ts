import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bilingual } from '@dibao/shared/bilingual';
import { describe, expect, it } from 'vitest';
import { processIdentity } from '../process-identity.ts';
import { connect } from './connect.ts';
import { startPostgres } from './start-postgres.ts';

const password = 'a password with : / @ 密码';

async function createDirectory(mode = 0o711) {
  const path = await mkdtemp(join(tmpdir(), 'dibao-postgres-'));
  await chmod(path, mode);
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Collects what is said and lets a test wait for a sentence. */
function createListener() {
  const lines: string[] = [];
  const waiting = new Map<string, () => void>();
  return {
    lines,
    say: ({ en }: Bilingual) => {
      lines.push(en);
      for (const [part, resolve] of waiting) if (en.includes(part)) resolve();
    },
    heard: (part: string) => new Promise<void>((resolve) => waiting.set(part, resolve)),
  };
}

async function noteIn(url: string): Promise<string | undefined> {
  await using connection = await connect(url);
  return (await connection.query<{ text: string }>('select text from note'))[0]?.text;
}

async function writeNote(url: string, text: string): Promise<void> {
  await using connection = await connect(url);
  await connection.query('create table note (text text)');
  await connection.query('insert into note values ($1)', [text]);
}

describe('the embedded PostgreSQL', () => {
  it('keeps what was committed over a stop and a start', async () => {
    await using directory = await createDirectory();
    const { say } = createListener();
    {
      await using postgres = await startPostgres({ directory: directory.path, password, say });
      await writeNote(postgres.url, '第一号');
    }
    await using postgres = await startPostgres({ directory: directory.path, password, say });
    expect(await noteIn(postgres.url)).toBe('第一号');
  });

  it('comes back on the same port after a kill -9, with what was committed', async () => {
    await using directory = await createDirectory();
    const { say, heard } = createListener();
    await using postgres = await startPostgres({ directory: directory.path, password, say });
    await writeNote(postgres.url, '第二号');
    const before = postgres.pid;
    const back = heard('is back');
    process.kill(before, 'SIGKILL');
    await back;

    expect(postgres.pid).not.toBe(before);
    expect(await noteIn(postgres.url)).toBe('第二号');
  });

  it('comes back at once although a busy process of the killed one still works', async () => {
    await using directory = await createDirectory();
    const { say, heard } = createListener();
    await using postgres = await startPostgres({ directory: directory.path, password, say });
    await using connection = await connect(postgres.url);
    const busy = connection.query('select count(*) from generate_series(1, 2000000000)').catch(() => 'broken off');
    await using watcher = await connect(postgres.url);
    const isBusy = `select 1 from pg_stat_activity where state = 'active' and query like '%generate_series(1, 2000%' and pid <> pg_backend_pid()`;
    while ((await watcher.query(isBusy)).length === 0);
    const back = heard('is back');
    process.kill(postgres.pid, 'SIGKILL');
    await back;

    expect(await busy).toBe('broken off');
  });

  it('is taken over from a launcher that is gone', async () => {
    await using directory = await createDirectory();
    const { say, lines } = createListener();
    const left = await startPostgres({ directory: directory.path, password, say });
    {
      await using postgres = await startPostgres({ directory: directory.path, password, say });
      expect(postgres.pid).toBe(left.pid);
      expect(lines.at(-1)).toContain('took over');
    }
    expect(await processIdentity(left.pid)).toBeNull();
    await left[Symbol.asyncDispose]();
  });

  it('says in one line that the password is not the one of the cluster', async () => {
    await using directory = await createDirectory();
    const { say } = createListener();
    await using _postgres = await startPostgres({ directory: directory.path, password, say });
    const other = startPostgres({ directory: directory.path, password: 'another', say });
    await expect(other).rejects.toThrow(/内置数据库拒绝了连接.*password authentication failed/);
  });

  it('ends at once when hurried, and recovers at the next start', async () => {
    await using directory = await createDirectory();
    const { say } = createListener();
    {
      const hurry = AbortSignal.abort();
      await using postgres = await startPostgres({ directory: directory.path, password, say, hurry });
      await writeNote(postgres.url, '第三号');
    }
    await using postgres = await startPostgres({ directory: directory.path, password, say });
    expect(await noteIn(postgres.url)).toBe('第三号');
  });

  it.runIf(process.getuid?.() === 0)('lives elsewhere when its user cannot enter the data directory', async () => {
    await using directory = await createDirectory(0o700);
    const { say, lines } = createListener();
    let home = '';
    try {
      {
        await using postgres = await startPostgres({ directory: directory.path, password, say });
        await writeNote(postgres.url, '第四号');
        home = postgres.home;
      }
      expect(lines.join('\n')).toContain(`cannot enter ${directory.path}`);
      expect(home).toMatch(/^\/var\/lib\/dibao\/[0-9a-f]{16}$/);
      await using postgres = await startPostgres({ directory: directory.path, password, say });
      expect(await noteIn(postgres.url)).toBe('第四号');
    } finally {
      if (home !== '') await rm(home, { recursive: true, force: true });
    }
  });
});
