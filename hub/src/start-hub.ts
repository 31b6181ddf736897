import { join } from 'node:path';
import type { Environment } from '@dibao/shared/config';
import { withoutSettings, type HubConfig } from './config.ts';
import { ensureDataDirectory } from './data-directory.ts';
import { ensureDatabases } from './databases.ts';
import { freePort } from './free-port.ts';
import { loadKeys } from './keys.ts';
import { lockDirectory } from './lock.ts';
import { requireFreePort } from './port-check.ts';
import { clearPredecessor } from './predecessor.ts';
import { processEnvironments } from './process-environments.ts';
import { type RunningPostgres, startPostgres } from './postgres/start-postgres.ts';
import { createRunRecord } from './run-record.ts';
import { readRunFile } from './run-file.ts';
import type { Say } from './say.ts';
import { builtScripts, type PerService, perService, type ProcessName, type Scripts, serviceNames } from './services.ts';
import { superviseProcess } from './supervised-process.ts';
import { whenReady } from './when-ready.ts';

export interface HubOptions {
  readonly say: Say;
  /** What child processes inherit besides their settings. */
  readonly environment: Environment;
  /** The programs to run; the built ones of this workspace by default. */
  readonly scripts?: Scripts;
  /** Gives up a start that is under way. */
  readonly cancel?: AbortSignal;
  /** Cuts the stop short. */
  readonly hurry?: AbortSignal;
}

/** A hub while it runs: database, services and gateway. Disposing of it ends them in reverse order. */
export interface RunningHub extends AsyncDisposable {
  /** Where the gateway answers. */
  readonly url: string;
  /** Where each service answers, on loopback. */
  readonly services: PerService<string>;
  /** The address of each service's database, with its password. */
  readonly databases: PerService<string>;
}

/** How long a port may take to come free after a launcher was killed. */
const predecessorPatienceMs = 10_000;

/** Starts everything and waits until it serves. Throws in one line what is in the way, and leaves nothing running. */
export async function startHub(config: HubConfig, options: HubOptions): Promise<RunningHub> {
  const { say, scripts = builtScripts() } = options;
  const cancel = options.cancel ?? new AbortController().signal;
  const hurry = options.hurry ?? new AbortController().signal;
  const directory = config.dataDirectory;
  await using stack = new AsyncDisposableStack();

  await ensureDataDirectory(directory);
  stack.use(await lockDirectory(directory, say));
  const previous = await readRunFile(directory);
  if (previous !== null) await clearPredecessor(previous, say);
  const port = config.port === 0 ? await freePort() : config.port;
  await requireFreePort(port, previous?.port === port ? predecessorPatienceMs : 0);

  const keys = await loadKeys(directory);
  const given = {
    documents: config.documentsDatabaseUrl,
    media: config.mediaDatabaseUrl,
    gazette: config.gazetteDatabaseUrl,
  };
  const needsPostgres = config.databaseUrl === null && serviceNames.some((name) => given[name] === null);
  let postgres: RunningPostgres | null = null;
  if (needsPostgres) {
    const lastPort = previous?.postgres?.port;
    postgres = stack.use(
      await startPostgres({ directory, password: keys.postgresPassword, say, port: lastPort, hurry }),
    );
    say({
      zh: `PostgreSQL 已就绪（127.0.0.1:${postgres.port}）`,
      en: `PostgreSQL is ready (127.0.0.1:${postgres.port})`,
    });
  }
  const databases = await ensureDatabases(postgres?.url ?? config.databaseUrl, given);
  cancel.throwIfAborted();

  const taken: number[] = [];
  const ports = await perService(async (name) => {
    const own = await freePort(previous?.services[name]?.port, taken);
    taken.push(own);
    return own;
  });
  const record = stack.use(createRunRecord({ directory, port, ports, postgres }));
  const inherited = withoutSettings(options.environment);
  const environments = processEnvironments({ config, port, keys, ports, databases, inherited });
  const run = (name: ProcessName) =>
    superviseProcess({
      name,
      script: scripts[name],
      environment: environments[name],
      logDirectory: join(directory, 'logs'),
      say,
      onStart: (pid) => record.started(name, pid),
      hurry,
    });
  say({ zh: '正在启动 documents、media、gazette 和网关', en: 'starting documents, media, gazette and the gateway' });
  const services = serviceNames.map((name) => [name, run(name)] as const);
  stack.defer(async () => {
    await Promise.all(services.map(([, service]) => service[Symbol.asyncDispose]()));
  });
  const gateway = stack.use(run('gateway'));
  const urls = await whenReady([...services, ['gateway', gateway]], say, cancel);

  stack.defer(() => record.stopping());
  const kept = stack.move();
  return {
    url: publicUrl(urls.gateway),
    services: urls,
    databases,
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

function publicUrl(url: string): string {
  return `http://localhost:${new URL(url).port || '80'}`;
}
