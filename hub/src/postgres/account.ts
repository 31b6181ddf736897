import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { HubError, messageOf } from '@dibao/shared/errors';
import type { Say } from '../say.ts';

const run = promisify(execFile);

/** The system user PostgreSQL runs as; null stands for the user who started the hub. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Nothing of the caller's environment reaches PostgreSQL: its messages are read by this program. */
export const postgresEnvironment = { LC_ALL: 'C', PATH: '/usr/bin:/bin:/usr/sbin:/sbin' };

/** What a child process needs to run as this account. */
export function asAccount(account: Account | null): {
  uid?: number;
  gid?: number;
  cwd: string;
  env: NodeJS.ProcessEnv;
} {
  const identity = account === null ? {} : { uid: account.uid, gid: account.gid };
  return { ...identity, cwd: '/', env: postgresEnvironment };
}

/**
 * PostgreSQL refuses to run as root. Root gives it the system user `dibao`, made when missing; where users cannot be
 * made, `postgres` or `nobody` serve.
 */
export async function accountForRoot(say: Say): Promise<Account> {
  const own = (await findAccount('dibao')) ?? (await createAccount('dibao', say));
  const account = own ?? (await findAccount('postgres')) ?? (await findAccount('nobody'));
  if (account !== null) return account;
  throw HubError.badInput(
    'PostgreSQL 不能以 root 运行，而本机没有可用的普通用户。请建立用户 dibao，或以普通用户启动。',
    'PostgreSQL cannot run as root and this machine has no user for it. Create the user dibao, or start as an ordinary user.',
  );
}

/** The account with this name or number; null when the machine has none. */
export async function findAccount(name: string): Promise<Account | null> {
  const ask = async (flag: string) => (await run('id', [flag, name], { timeout: 10_000 })).stdout.trim();
  try {
    return { name: await ask('-nu'), uid: Number(await ask('-u')), gid: Number(await ask('-g')) };
  } catch {
    return null;
  }
}

async function createAccount(name: string, say: Say): Promise<Account | null> {
  const ways: [string, string[]][] = [
    [
      'useradd',
      [
        '--system',
        '--user-group',
        '--no-create-home',
        '--home-dir',
        '/nonexistent',
        '--shell',
        '/usr/sbin/nologin',
        name,
      ],
    ],
    ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', name]],
  ];
  const refusals: string[] = [];
  for (const [command, args] of ways) {
    try {
      await run(command, args, { timeout: 30_000 });
      say({ zh: `已建立系统用户 ${name}，供 PostgreSQL 使用`, en: `created the system user ${name} for PostgreSQL` });
      return await findAccount(name);
    } catch (error) {
      refusals.push(messageOf(error).split('\n')[0] ?? '');
    }
  }
  say({
    zh: `无法建立系统用户 ${name}：${refusals[0]}`,
    en: `could not create the system user ${name}: ${refusals[0]}`,
  });
  return null;
}
