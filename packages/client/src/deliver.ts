import { setTimeout as sleep } from 'node:timers/promises';
import type { Bilingual } from '@dibao/shared/bilingual';
import type { EventFiles, EventFolder } from './event-folder.ts';
import { nameOf } from './event-line.ts';
import type { FollowedEvent } from './followed-event.ts';
import { type CommandEnd, runCommand } from './run-command.ts';

/** A command that is run for each event. */
export interface EventCommand {
  /** A line for the shell. */
  readonly exec: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Milliseconds before each further attempt. */
  readonly execRetries?: readonly number[];
  /** Milliseconds one attempt may take. */
  readonly execDeadline?: number;
  readonly signal: AbortSignal;
  readonly say: (text: Bilingual) => void;
}

/** Milliseconds a running command has to end once we are told to stop. */
const grace = 10_000;

/**
 * Runs the command for an event, again after waits while it fails, and in the end puts the event aside with the reason, so
 * that one bad event holds up none behind it. False: we were told to stop before that.
 */
export async function deliver(
  event: FollowedEvent,
  files: EventFiles,
  folder: EventFolder,
  { exec, environment = {}, execRetries = [1_000, 5_000, 25_000], execDeadline = 600_000, signal, say }: EventCommand,
): Promise<boolean> {
  const attempts = execRetries.length + 1;
  for (let attempt = 1; ; attempt += 1) {
    const variables = { ...environment, ...variablesOf(event, files), DIBAO_ATTEMPT: String(attempt) };
    const end = await runCommand({ command: exec, environment: variables, deadline: execDeadline, grace, signal });
    if (end.kind === 'done') return true;
    if (end.kind === 'interrupted') return false;
    const wait = execRetries[attempt - 1];
    if (wait === undefined) return putAside(end, attempts);
    say({
      zh: `位置 ${event.position} 的命令失败（${end.reason}），${wait / 1000} 秒后重试`,
      en: `the command failed for position ${event.position} (${end.reason}); again in ${wait / 1000} s`,
    });
    await sleep(wait, undefined, { signal }).catch(() => {});
    if (signal.aborted) return false;
  }

  async function putAside(end: Extract<CommandEnd, { kind: 'failed' }>, count: number): Promise<true> {
    const { reason, output } = end;
    const file = await folder.putAside(event, { reason, attempts: count, output, eventFile: files.json });
    say({
      zh: `位置 ${event.position} 的命令 ${count} 次均失败（${reason}），已记入 ${file}，继续下一事件`,
      en: `the command failed ${count} times for position ${event.position} (${reason}); noted in ${file}, going on`,
    });
    return true;
  }
}

function variablesOf(event: FollowedEvent, { json, markdown }: EventFiles): Record<string, string> {
  const { title, column } = nameOf(event);
  const variables = {
    DIBAO_EVENT_FILE: json,
    DIBAO_TEXT_FILE: markdown ?? '',
    DIBAO_POSITION: String(event.position),
    DIBAO_CURSOR: event.cursor,
    DIBAO_KIND: event.kind,
    DIBAO_RELEASE_ID: event.releaseId,
    DIBAO_EDITION: String(event.edition),
    DIBAO_TITLE: title,
    DIBAO_COLUMN: column,
    DIBAO_URL: event.release?.url ?? '',
  };
  // No environment can hold a NUL.
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, value.replaceAll('\0', '')]));
}
