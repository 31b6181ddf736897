import { statfs } from 'node:fs/promises';
import type { Bilingual } from '@dibao/shared/bilingual';
import { HubError, messageOf } from '@dibao/shared/errors';
import type { HubConfig } from '../config.ts';
import { describeDatabaseError } from '../database-error.ts';
import { ensureDataDirectory } from '../data-directory.ts';
import { loadKeys } from '../keys.ts';
import { examineWaysOut } from './examine-ways-out.ts';
import { findBinaries } from '../postgres/binaries.ts';
import { connect } from '../postgres/connect.ts';
import { serverUrl } from '../postgres/server.ts';
import { requireFreePort } from '../port-check.ts';
import { findRunningHub, type HubAddresses } from '../running-hub.ts';
import { serviceNames } from '../services.ts';

/** One thing that can be right or wrong. */
export interface Examination {
  readonly title: Bilingual;
  /** What was found; throws what is wrong and what to do. */
  examine(): Promise<Bilingual>;
}

const oldestNode = 24;
/** Below this much space PostgreSQL may stop at any moment. */
const leastFreeBytes = 500_000_000;

/** Everything the doctor looks at, in the order in which one thing depends on another. */
export function examineHub(readConfig: () => HubConfig): Examination[] {
  const settings = { zh: '设置', en: 'settings' };
  const machine: Examination[] = [{ title: { zh: 'Node 版本', en: 'Node version' }, examine: examineNode }];
  try {
    const config = readConfig();
    return [
      ...machine,
      { title: settings, examine: async () => describeConfig(config, await findRunningHub(config.dataDirectory)) },
      ...examineInstallation(config),
    ];
  } catch (error) {
    return [...machine, { title: settings, examine: () => Promise.reject(error) }];
  }
}

function examineInstallation(config: HubConfig): Examination[] {
  const hub = () => findRunningHub(config.dataDirectory);
  return [
    { title: { zh: '数据目录', en: 'data directory' }, examine: () => examineDirectory(config.dataDirectory) },
    { title: { zh: '中枢', en: 'hub' }, examine: async () => describeHub(await hub(), config.port) },
    { title: { zh: '数据库', en: 'database' }, examine: async () => examineDatabase(await hub(), config) },
    ...serviceNames.map((name) => ({
      title: { zh: `服务 ${name}`, en: `service ${name}` },
      examine: async () => examineAddress(name, (await hub())?.services[name], '/healthz'),
    })),
    {
      title: { zh: '网关', en: 'gateway' },
      examine: async () => examineAddress('gateway', (await hub())?.gateway, '/readyz'),
    },
    { title: { zh: '消息途径', en: 'ways out' }, examine: () => examineWaysOut(config) },
  ];
}

async function examineNode(): Promise<Bilingual> {
  const version = process.versions.node;
  if (Number.parseInt(version, 10) >= oldestNode) return both(version);
  throw HubError.badInput(
    `${version} 太旧，需要 ${oldestNode}。请用 npx -y pnpm start 启动，它会带上合适的版本。`,
    `${version} is too old, ${oldestNode} is needed. Start with npx -y pnpm start, which brings it.`,
  );
}

/** A hub that runs was told its port by its own environment, not by the doctor's. */
function describeConfig({ port, dataDirectory }: HubConfig, hub: HubAddresses | null): Bilingual {
  const settings = `PORT=${port} HUB_DATA_DIR=${dataDirectory}`;
  if (hub === null || hub.run.port === port) return both(settings);
  return {
    zh: `${settings}（运行中的中枢在端口 ${hub.run.port}）`,
    en: `${settings} (the hub that runs is on port ${hub.run.port})`,
  };
}

async function examineDirectory(path: string): Promise<Bilingual> {
  await ensureDataDirectory(path);
  const { bavail, bsize } = await statfs(path);
  const free = bavail * bsize;
  const gigabytes = (free / 1e9).toFixed(1);
  if (free >= leastFreeBytes)
    return { zh: `${path} 可写，剩余 ${gigabytes} GB`, en: `${path} can be written, ${gigabytes} GB free` };
  throw HubError.badInput(
    `${path} 所在的盘只剩 ${gigabytes} GB，请腾出空间。`,
    `Only ${gigabytes} GB are free on the disk of ${path}; free some space.`,
  );
}

async function describeHub(hub: HubAddresses | null, port: number): Promise<Bilingual> {
  if (hub !== null)
    return { zh: `正在运行（进程 ${hub.run.launcherPid}）`, en: `running (process ${hub.run.launcherPid})` };
  await requireFreePort(port, 0);
  return { zh: `没有运行，端口 ${port} 空闲`, en: `not running, port ${port} is free` };
}

async function examineDatabase(hub: HubAddresses | null, config: HubConfig): Promise<Bilingual> {
  const port = hub?.run.postgres?.port;
  const { postgresPassword } = await loadKeys(config.dataDirectory);
  const url =
    port === undefined ? (config.databaseUrl ?? config.documentsDatabaseUrl) : serverUrl(port, postgresPassword);
  if (url === null) {
    const { directory } = findBinaries();
    return { zh: `内置 PostgreSQL 在 ${directory}，没有运行`, en: `embedded PostgreSQL in ${directory}, not running` };
  }
  try {
    await using connection = await connect(url);
    const [row] = await connection.query<{ version: string }>(`select current_setting('server_version') as version`);
    return both(`PostgreSQL ${row?.version} @ ${new URL(url).host}`);
  } catch (error) {
    throw describeDatabaseError(error, url);
  }
}

/** How long a healthy process may take to say so. */
const answerMs = 5_000;

async function examineAddress(name: string, url: string | undefined, path: string): Promise<Bilingual> {
  if (url === undefined) return { zh: '没有运行', en: 'not running' };
  const reason = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(answerMs) }).then(
    async (response) => (response.ok ? null : `HTTP ${response.status} ${(await response.text()).slice(0, 200)}`),
    (error: unknown) => messageOf(error),
  );
  if (reason === null) return both(`${url} OK`);
  throw HubError.badInput(
    `${url}${path} 没有正常回答（${reason}）。请看 HUB_DATA_DIR/logs/${name}.log。`,
    `${url}${path} does not answer as it should (${reason}). See HUB_DATA_DIR/logs/${name}.log.`,
  );
}

function both(text: string): Bilingual {
  return { zh: text, en: text };
}
