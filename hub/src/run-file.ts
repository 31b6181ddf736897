import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processIdentity } from './process-identity.ts';
import type { ProcessName } from './services.ts';

/** A process as the run file names it: a number alone may belong to another program later. */
export interface ProcessRecord {
  readonly pid: number;
  /** From `processIdentity`. */
  readonly identity: string;
}

/** What `run.json` in the data directory says about the hub while it runs. */
export interface RunFile {
  readonly launcherPid: number;
  readonly launcherIdentity: string;
  /** RFC 3339. */
  readonly startedAt: string;
  /** Whether it has begun to end. */
  readonly isStopping: boolean;
  /** The port of the gateway. */
  readonly port: number;
  readonly services: Partial<Record<ProcessName, { readonly port: number } & Partial<ProcessRecord>>>;
  /** Null with a DATABASE_URL. */
  readonly postgres: { readonly port: number; readonly pid: number } | null;
}

/** Reads `run.json`; null when there is none or it cannot be understood. */
export async function readRunFile(dataDirectory: string): Promise<RunFile | null> {
  try {
    return JSON.parse(await readFile(runFilePath(dataDirectory), 'utf8')) as RunFile;
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (isMissing || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Replaces `run.json` in one step: readers see the old or the new one. */
export async function writeRunFile(dataDirectory: string, run: RunFile): Promise<void> {
  const draft = `${runFilePath(dataDirectory)}.new`;
  await writeFile(draft, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o644 });
  await rename(draft, runFilePath(dataDirectory));
}

/** After a clean stop nothing runs, so nothing is recorded. */
export async function removeRunFile(dataDirectory: string): Promise<void> {
  await rm(runFilePath(dataDirectory), { force: true });
}

/** Whether the recorded process is still that process. */
export async function isSameProcess(pid: number, identity: string): Promise<boolean> {
  return (await processIdentity(pid)) === identity;
}

function runFilePath(dataDirectory: string): string {
  return join(dataDirectory, 'run.json');
}
