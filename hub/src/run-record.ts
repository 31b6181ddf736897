import type { RunningPostgres } from './postgres/start-postgres.ts';
import { processIdentity } from './process-identity.ts';
import { type ProcessRecord, removeRunFile, type RunFile, writeRunFile } from './run-file.ts';
import { type PerService, type ProcessName, serviceNames } from './services.ts';

/** Keeps `run.json` true while the hub runs; takes it away at the end. */
export interface RunRecord extends AsyncDisposable {
  /** A process has begun. */
  started(name: ProcessName, pid: number): void;
  /** The hub begins to end: commands find it no more, and the next launcher waits. */
  stopping(): Promise<void>;
}

export interface RunRecordOptions {
  readonly directory: string;
  readonly port: number;
  readonly ports: PerService<number>;
  readonly postgres: RunningPostgres | null;
}

/** Begins the record of this run. */
export function createRunRecord({ directory, port, ports, postgres }: RunRecordOptions): RunRecord {
  const startedAt = new Date().toISOString();
  const processes = new Map<ProcessName, ProcessRecord>();
  // Writes follow one another, so the file never goes back in time.
  let writing = Promise.resolve();
  let isStopping = false;

  async function write(): Promise<void> {
    const services: Record<string, RunFile['services'][ProcessName]> = {};
    for (const name of serviceNames) services[name] = { port: ports[name], ...processes.get(name) };
    const gateway = processes.get('gateway');
    if (gateway !== undefined) services['gateway'] = { port, ...gateway };
    await writeRunFile(directory, {
      launcherPid: process.pid,
      launcherIdentity: (await processIdentity(process.pid)) ?? '',
      startedAt,
      isStopping,
      port,
      services,
      postgres: postgres === null ? null : { port: postgres.port, pid: postgres.pid },
    });
  }

  async function add(name: ProcessName, pid: number): Promise<void> {
    const identity = await processIdentity(pid);
    if (identity !== null) processes.set(name, { pid, identity });
    // Without the record the hub still serves; a disk that is full is reported by what needs it more.
    await write().catch(() => undefined);
  }

  return {
    started(name, pid) {
      writing = writing.then(() => add(name, pid));
    },
    async stopping() {
      isStopping = true;
      writing = writing.then(() => write().catch(() => undefined));
      await writing;
    },
    async [Symbol.asyncDispose]() {
      await writing;
      await removeRunFile(directory);
    },
  };
}
