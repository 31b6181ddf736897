import { once } from 'node:events';
import { mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { HubError, messageOf } from '@dibao/shared/errors';
import { createBackoff } from '../backoff.ts';
import type { Say } from '../say.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { choosePlace } from './place.ts';
import { adoptServer, launchServer, type Server, type ServerOptions, serverUrl, stopServer } from './server.ts';

export interface PostgresOptions {
  /** Where the cluster, its record and its log are kept; made when missing. */
  readonly directory: string;
  /** The superuser's password; the same as at the first start. */
  readonly password: string;
  readonly say: Say;
  /** The loopback port to take if it is free. */
  readonly port?: number | undefined;
  /** False gives up safety on power loss for speed; for tests only. */
  readonly isDurable?: boolean;
  /** Cuts the stop short. */
  readonly hurry?: AbortSignal;
}

/** An embedded PostgreSQL that is kept running until it is disposed of. */
export interface RunningPostgres extends AsyncDisposable {
  readonly port: number;
  readonly pid: number;
  /** The folder that holds the cluster; elsewhere than asked for when its user cannot enter there. */
  readonly home: string;
  /** Address of the maintenance database, with the password. */
  readonly url: string;
}

/** The log is kept up to this size, and as much again of what came before. */
const logLimitBytes = 10_000_000;

/** Starts the embedded PostgreSQL, or takes over the one that a killed launcher left, and restarts it when it dies. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { directory, password, say, isDurable = true } = options;
  const hurry = options.hurry ?? new AbortController().signal;
  const logFile = join(directory, 'logs', 'postgres.log');
  await mkdir(join(directory, 'logs'), { recursive: true, mode: 0o700 });
  await trimLog(logFile);
  const place = await choosePlace(directory, findBinaries(), say);
  await ensureCluster(place, password, isDurable);

  const settings: ServerOptions = { place, password, logFile, isDurable, port: options.port };
  const first = (await adoptServer(settings)) ?? (await launchServer(settings));
  if (first.isAdopted)
    say({
      zh: `沿用仍在运行的 PostgreSQL（进程 ${first.pid}）`,
      en: `took over the PostgreSQL still running (process ${first.pid})`,
    });

  const current = { server: first };
  const stopping = new AbortController();
  const watching = keepRunning(current, { ...settings, port: first.port, isPortFixed: true }, say, stopping.signal);
  return {
    port: first.port,
    get pid() {
      return current.server.pid;
    },
    home: place.home,
    url: serverUrl(first.port, password),
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await watching;
      await stopServer(current.server, hurry);
    },
  };
}

/** Restarts a dead server on the same port: the services hold its address. */
async function keepRunning(
  current: { server: Server },
  settings: ServerOptions,
  say: Say,
  stopping: AbortSignal,
): Promise<void> {
  const backoff = createBackoff();
  const stopped = once(stopping, 'abort');
  let startedAt = performance.now();
  for (;;) {
    await Promise.race([current.server.exited, stopped]);
    if (stopping.aborted) return;
    const wait = backoff.next(performance.now() - startedAt);
    say({
      zh: `PostgreSQL 意外退出，${wait} 毫秒后重启`,
      en: `PostgreSQL exited unexpectedly; restarting in ${wait} ms`,
    });
    await Promise.race([delay(wait), stopped]);
    if (stopping.aborted) return;
    startedAt = performance.now();
    try {
      current.server = await launchServer(settings);
      say({ zh: 'PostgreSQL 已恢复', en: 'PostgreSQL is back' });
    } catch (error) {
      say(error instanceof HubError ? error.text : { zh: messageOf(error), en: messageOf(error) });
    }
  }
}

async function trimLog(file: string): Promise<void> {
  const size = (await stat(file).catch(() => null))?.size ?? 0;
  if (size > logLimitBytes) await rename(file, `${file}.1`);
}
