import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandContext } from '@dibao/hub/command-context';
import { readHubConfig } from '@dibao/hub/config';
import { processIdentity } from '@dibao/hub/process-identity';
import { runCommandLine } from '@dibao/hub/run-command-line';
import { writeRunFile } from '@dibao/hub/run-file';
import type { ProcessName } from '@dibao/hub/services';
import { type Language, say } from '@dibao/shared/bilingual';
import type { Environment } from '@dibao/shared/config';
import { testSecret } from './documents.ts';

/** What a command left behind. */
interface CommandResult {
  /** Standard output. */
  readonly out: string;
  /** Standard error. */
  readonly notes: string;
  readonly exitCode: number;
}

export interface CommandLine extends AsyncDisposable {
  /** The data directory, which is also a place for files. */
  readonly directory: string;
  /** Runs `pnpm hub …` in this process; the reader reads English unless told otherwise. */
  run(...args: string[]): Promise<CommandResult>;
}

/**
 * A command line whose hub consists of these processes, started elsewhere.
 *
 * @param dataDirectory that of the hub, with its keys; else one of its own with the tests' secret
 * @param settings more of the environment, such as the addresses of databases
 * @param language the reader's
 */
export async function createCommandLine(
  addresses: Partial<Record<ProcessName, string>>,
  dataDirectory?: string,
  settings: Environment = {},
  language: Language = 'en',
): Promise<CommandLine> {
  await using opening = new AsyncDisposableStack();
  const directory = dataDirectory ?? (await createDataDirectory());
  if (dataDirectory === undefined) opening.defer(() => rm(directory, { recursive: true }));
  const portOf = (url: string) => Number(new URL(url).port);
  const services = Object.fromEntries(Object.entries(addresses).map(([name, url]) => [name, { port: portOf(url) }]));
  await writeRunFile(directory, {
    launcherPid: process.pid,
    launcherIdentity: (await processIdentity(process.pid)) ?? '',
    startedAt: new Date().toISOString(),
    port: portOf(addresses.gateway ?? 'http://127.0.0.1:9'),
    services,
    postgres: null,
    isStopping: false,
  });
  const everything = opening.move();
  return {
    directory,
    run: (...args) => run({ ...settings, HUB_DATA_DIR: directory }, language, args),
    [Symbol.asyncDispose]: () => everything.disposeAsync(),
  };
}

async function createDataDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'dibao-commands-'));
  await mkdir(join(directory, 'keys'));
  await writeFile(join(directory, 'keys', 'internal.secret'), testSecret);
  return directory;
}

async function run(environment: Environment, language: Language, args: readonly string[]): Promise<CommandResult> {
  const out: string[] = [];
  const notes: string[] = [];
  let exitCode = 0;
  const context: CommandContext = {
    environment: {},
    language,
    text: (zh, en) => say(language, { zh, en }),
    out: (line) => void out.push(line),
    note: (text) => void notes.push(say(language, text)),
    config: () => readHubConfig(environment, '/nonexistent'),
    exitWith: (code) => {
      exitCode = code;
    },
  };
  await runCommandLine(context, args, (line) => void notes.push(line));
  return { out: out.join('\n'), notes: notes.join('\n'), exitCode };
}
