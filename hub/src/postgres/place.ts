import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HubError } from '@dibao/shared/errors';
import type { Say } from '../say.ts';
import { type Account, accountForRoot, asAccount, findAccount } from './account.ts';
import { binaryPath, type PostgresBinaries } from './binaries.ts';

const run = promisify(execFile);

/** Where the cluster lives, which programs serve it, and as whom. */
export interface Place {
  /** Holds the cluster in `data`; belongs to the account. */
  readonly home: string;
  readonly binaries: PostgresBinaries;
  readonly account: Account | null;
}

/** Where PostgreSQL is put when its user cannot enter the hub's own folders. */
const commonGround = '/var/lib/dibao';

/** The cluster's own folder, PostgreSQL's PGDATA. */
export function clusterOf(place: Pick<Place, 'home'>): string {
  return join(place.home, 'data');
}

/**
 * Decides where PostgreSQL lives: in `directory`, unless it must run as another user who cannot get there (a clone
 * or a data directory below a folder that only root may enter). What was decided once stays, in `postgres.json`.
 */
export async function choosePlace(directory: string, binaries: PostgresBinaries, say: Say): Promise<Place> {
  const inside = join(directory, 'postgres');
  if (process.getuid?.() !== 0) {
    await mkdir(inside, { recursive: true, mode: 0o700 });
    return { home: inside, binaries, account: null };
  }
  const recorded = await readRecord(directory);
  const home = recorded ?? inside;
  const account = (await ownerOf(home)) ?? (await accountForRoot(say));
  if (recorded !== null || (await exists(join(home, 'data')))) {
    if (!(await exists(home))) throw missing(home, directory);
    await requireAccess(home, account);
    return { home, binaries: await reachableBinaries(binaries, account, say), account };
  }
  const chosen = await settle(directory, inside, account, say);
  return { home: chosen, binaries: await reachableBinaries(binaries, account, say), account };
}

async function settle(directory: string, inside: string, account: Account, say: Say): Promise<string> {
  await own(inside, account);
  if (await canWrite(inside, account)) return inside;
  await rm(inside, { recursive: true });
  const elsewhere = join(commonGround, randomBytes(8).toString('hex'));
  await mkdir(commonGround, { recursive: true, mode: 0o755 });
  await own(elsewhere, account);
  await requireAccess(elsewhere, account);
  await writeFile(join(directory, 'postgres.json'), `${JSON.stringify({ home: elsewhere })}\n`, { mode: 0o600 });
  say({
    zh: `用户 ${account.name} 进不了 ${directory}，数据库放在 ${elsewhere}`,
    en: `user ${account.name} cannot enter ${directory}; the database lives in ${elsewhere}`,
  });
  return elsewhere;
}

/** A copy of the programs where the account can run them, when it cannot run them where they are. */
async function reachableBinaries(binaries: PostgresBinaries, account: Account, say: Say): Promise<PostgresBinaries> {
  const version = await versionAs(binaries, account);
  if (version !== null) return binaries;
  const wanted = await versionAs(binaries, null);
  if (wanted === null) throw cannotRun(binaries);
  const copy = { directory: join(commonGround, `postgresql-${wanted}`) };
  if ((await versionAs(copy, account)) === wanted) return copy;
  const draft = `${copy.directory}.${randomBytes(4).toString('hex')}`;
  await mkdir(commonGround, { recursive: true, mode: 0o755 });
  await cp(binaries.directory, draft, { recursive: true, verbatimSymlinks: true });
  await chmod(draft, 0o755);
  await rm(copy.directory, { recursive: true, force: true });
  await rename(draft, copy.directory);
  if ((await versionAs(copy, account)) !== wanted) throw cannotRun(copy);
  say({
    zh: `用户 ${account.name} 进不了 ${binaries.directory}，PostgreSQL 程序已复制到 ${copy.directory}`,
    en: `user ${account.name} cannot enter ${binaries.directory}; the PostgreSQL programs were copied to ${copy.directory}`,
  });
  return copy;
}

async function versionAs(binaries: PostgresBinaries, account: Account | null): Promise<string | null> {
  try {
    const { stdout } = await run(binaryPath(binaries, 'postgres'), ['--version'], {
      ...asAccount(account),
      timeout: 20_000,
    });
    return /\d+(\.\d+)*/.exec(stdout)?.[0] ?? null;
  } catch {
    return null;
  }
}

function cannotRun(binaries: PostgresBinaries): HubError {
  return HubError.badInput(
    `无法运行 ${binaries.directory} 中的 PostgreSQL。请重新安装依赖（npx -y pnpm install --force），或设置 DATABASE_URL。`,
    `PostgreSQL in ${binaries.directory} does not run. Install again (npx -y pnpm install --force), or set DATABASE_URL.`,
  );
}

/** The recorded place outside the hub's directory; null when the cluster is inside. */
async function readRecord(directory: string): Promise<string | null> {
  const text = await readFile(join(directory, 'postgres.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  const record = JSON.parse(text) as { home?: unknown };
  return typeof record.home === 'string' ? record.home : null;
}

/** A cluster begun by some user goes on as that user. */
async function ownerOf(home: string): Promise<Account | null> {
  const version = await stat(join(home, 'data', 'PG_VERSION')).catch(() => null);
  if (version === null || version.uid === 0) return null;
  return (await findAccount(String(version.uid))) ?? { name: String(version.uid), uid: version.uid, gid: version.gid };
}

async function own(path: string, account: Account): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  await chown(path, account.uid, account.gid);
}

/** Tried for real, as that user: folders above, mount options and access lists all have a say. */
async function canWrite(path: string, account: Account): Promise<boolean> {
  const script = ': > "$1/probe" && rm "$1/probe"';
  return run('/bin/sh', ['-c', script, 'sh', path], { ...asAccount(account), timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}

async function requireAccess(home: string, account: Account): Promise<void> {
  if (await canWrite(home, account)) return;
  throw HubError.badInput(
    `用户 ${account.name} 不能写入数据库目录 ${home}。请检查它及其上级目录的权限和剩余空间。`,
    `User ${account.name} cannot write the database folder ${home}. Check its permissions, those of the folders above, and the free space.`,
  );
}

function missing(home: string, directory: string): HubError {
  return HubError.badInput(
    `${directory} 的数据库应在 ${home}，但那里没有。请恢复该目录，或改用新的 HUB_DATA_DIR。`,
    `The database of ${directory} should be in ${home}, but it is not there. Bring that folder back, or use a new HUB_DATA_DIR.`,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
