import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HubError } from '@dibao/shared/errors';
import { asAccount } from './account.ts';
import { binaryPath } from './binaries.ts';
import { parseFailure } from './failure.ts';
import { clusterOf, type Place } from './place.ts';

const run = promisify(execFile);

/** The major version of the programs we bring; a cluster of another one is not touched. */
const major = '18';

/** The role that owns the cluster. */
export const superuser = 'dibao';

/**
 * Makes the cluster when there is none. It is made beside its final place and moved there at the end, so that a
 * machine that fails half-way leaves no half-made cluster.
 * @param isDurable false leaves out the flush to disk; for tests.
 */
export async function ensureCluster(place: Place, password: string, isDurable: boolean): Promise<void> {
  const cluster = clusterOf(place);
  const version = await readVersion(cluster);
  if (version === major) return;
  if (version !== null) throw otherVersion(cluster, version);

  const draft = `${cluster}.${randomBytes(4).toString('hex')}.new`;
  const passwordFile = `${draft}.password`;
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (place.account !== null) await chown(passwordFile, place.account.uid, place.account.gid);
    const flags = [
      `--pgdata=${draft}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The collation must not follow the machine's LANG: keyset pages compare strings in SQL and in code.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
      ...(isDurable ? [] : ['--no-sync']),
    ];
    await run(binaryPath(place.binaries, 'initdb'), flags, { ...asAccount(place.account), timeout: 120_000 });
    await rename(draft, cluster);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    const { stderr, message } = cause as { stderr?: string; message: string };
    const { text } = parseFailure(stderr || message, cluster);
    throw HubError.badInput(`无法建立数据库：${text.zh}`, `The database could not be made: ${text.en}`, { cause });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function readVersion(cluster: string): Promise<string | null> {
  try {
    return (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw HubError.badInput(
      `无法读取数据库目录 ${cluster}。它属于另一个用户，请以该用户或 root 启动。`,
      `The database folder ${cluster} cannot be read. It belongs to another user; start as that user or as root.`,
      { cause: error },
    );
  }
}

function otherVersion(cluster: string, version: string): HubError {
  return HubError.badInput(
    `${cluster} 由 PostgreSQL ${version} 建立，本程序带的是 ${major}。请用原来的版本备份，再恢复到新的 HUB_DATA_DIR。`,
    `${cluster} was made by PostgreSQL ${version}, this program brings ${major}. Back it up with the old version and restore into a new HUB_DATA_DIR.`,
  );
}
