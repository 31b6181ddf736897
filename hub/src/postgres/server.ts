import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, statSync } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { HubError } from '@dibao/shared/errors';
import { freePort } from '../free-port.ts';
import { processCommand, processIdentity, signalProcess } from '../process-identity.ts';
import { asAccount } from './account.ts';
import { binaryPath } from './binaries.ts';
import { superuser } from './cluster.ts';
import { parseFailure } from './failure.ts';
import { endOrphans } from './orphans.ts';
import { clusterOf, type Place } from './place.ts';
import { postgresSettings } from './settings.ts';
import { untilAnswers } from './until-answers.ts';

/** One run of PostgreSQL, from start to exit. */
export interface Server {
  readonly pid: number;
  readonly port: number;
  /** Whether it was left by a launcher that was killed. */
  readonly isAdopted: boolean;
  /** Settles when the process is gone, however it went. */
  readonly exited: Promise<unknown>;
}

export interface ServerOptions {
  readonly place: Place;
  readonly password: string;
  readonly logFile: string;
  readonly isDurable: boolean;
  /** The port to take if it is free. */
  readonly port?: number | undefined;
  /** Whether no other port will do, because its address is already in use by the services. */
  readonly isPortFixed?: boolean;
}

/** How long processes of a killed predecessor may hold the shared memory. */
const orphanPatienceMs = 30_000;

/** The address of a database of the embedded server. */
export function serverUrl(port: number, password: string, database = 'postgres'): string {
  return `postgres://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** The server that a killed launcher left running on this cluster; null when there is none. */
export async function adoptServer({ place, password }: ServerOptions): Promise<Server | null> {
  const cluster = clusterOf(place);
  const pidFile = join(cluster, 'postmaster.pid');
  const lines = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  const identity = pid > 0 ? await processIdentity(pid) : null;
  if (identity === null) return null;
  if (!(await processCommand(pid))?.includes(cluster)) {
    // The number has gone to another program meanwhile; PostgreSQL itself would take that for a running server.
    await rm(pidFile, { force: true });
    return null;
  }
  const exited = untilGone(pid, identity);
  const isUp = await untilAnswers(serverUrl(port, password), exited);
  return isUp ? { pid, port, isAdopted: true, exited } : null;
}

/** Starts PostgreSQL and waits until it answers. Throws with the reason in one line. */
export async function launchServer(options: ServerOptions): Promise<Server> {
  const { place, password, logFile } = options;
  const giveUpAt = performance.now() + orphanPatienceMs;
  let port = options.isPortFixed && options.port !== undefined ? options.port : await freePort(options.port);
  for (;;) {
    const logStart = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
    const server = spawnServer(options, port);
    if (await untilAnswers(serverUrl(port, password), server.exited)) return server;
    const failure = parseFailure(await readFrom(logFile, logStart), clusterOf(place));
    if (failure.kind === 'fatal' || performance.now() > giveUpAt)
      throw HubError.badInput(failure.text.zh, failure.text.en);
    if (failure.kind === 'port' && !options.isPortFixed) port = await freePort(undefined, [port]);
    else await delay(200);
    if (failure.kind === 'busy') await endOrphans(clusterOf(place));
  }
}

/** Ends a server: open transactions are rolled back, everything committed is kept. */
export async function stopServer(server: Server, hurry: AbortSignal): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ];
  let isGone = false;
  void server.exited.then(() => (isGone = true));
  await Promise.resolve();
  for (const [signal, patienceMs] of hurry.aborted ? steps.slice(1) : steps) {
    if (isGone) return;
    signalProcess(server.pid, signal);
    const stopWaiting = new AbortController();
    const patience = delay(patienceMs, 'late', {
      signal: AbortSignal.any([stopWaiting.signal, ...(signal === 'SIGINT' ? [hurry] : [])]),
    });
    const outcome = await Promise.race([server.exited, patience.catch(() => 'late')]);
    stopWaiting.abort();
    if (outcome !== 'late') return;
  }
}

function spawnServer({ place, logFile, isDurable }: ServerOptions, port: number): Server {
  const log = openSync(logFile, 'a', 0o600);
  const args = ['-D', clusterOf(place), ...postgresSettings(port, isDurable)];
  // A session of its own: Ctrl-C at the terminal must reach the services first and the database last.
  const child = spawn(binaryPath(place.binaries, 'postgres'), args, {
    ...asAccount(place.account),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const exited = once(child, 'exit').catch(() => undefined);
  return { pid: child.pid ?? 0, port, isAdopted: false, exited };
}

async function untilGone(pid: number, identity: string): Promise<void> {
  while ((await processIdentity(pid)) === identity) await delay(250, undefined, { ref: false });
}

async function readFrom(file: string, start: number): Promise<string> {
  await using handle = await open(file, 'r');
  const { size } = await handle.stat();
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size - start, 65_536)), { position: start });
  return buffer.toString('utf8', 0, bytesRead);
}
