import type { Bilingual } from '@dibao/shared/bilingual';
import { ErrorCode, HubError } from '@dibao/shared/errors';
import { type AgentPlace, keepPlace, readPlace } from './agent-place.ts';
import { deliver, type EventCommand } from './deliver.ts';
import { type EventFolder, openEventFolder } from './event-folder.ts';
import { toEventLine } from './event-line.ts';
import { lockFolder } from './folder-lock.ts';
import { follow, type FollowOptions, type FollowState } from './follow.ts';
import { FollowRefused } from './follow-refused.ts';
import { usualFollowTiming } from './follow-timing.ts';
import type { FollowedEvent } from './followed-event.ts';
import { createHubClient } from './hub-client.ts';
import { EARLIEST } from './place.ts';
import { readHead } from './read-head.ts';
import { chainOrigin, type Verification, verifyEvent } from './verify.ts';

export interface AgentOptions
  extends Omit<FollowOptions, 'onState' | 'afterPosition' | 'signal'>, Omit<EventCommand, 'exec'> {
  /** The folder for the files of the events; left out: events are only printed. */
  readonly out?: string;
  /** A line for the shell, run for each event; needs `out`. */
  readonly exec?: string;
  /** Prints events as JSON lines instead of lines for people. */
  readonly json?: boolean;
  /** One line of result; left out: the files are enough. */
  readonly print?: (line: string) => void;
}

/**
 * Follows a hub until told to stop. With `out`, each event is checked, written to a file of its own and handed to the
 * command, and only then the cursor is kept. Killed anywhere, the next run goes on exactly there: the file of an event is
 * written once, and the command is run a second time at most for the one event in the middle of which the kill came.
 *
 * Throws HubError where a person is needed; for the cursor it says how to resynchronise.
 */
export async function runAgent(options: AgentOptions): Promise<void> {
  const { out, exec, after } = options;
  if (out !== undefined) return keepFollowing(options, await openEventFolder(out));
  if (exec !== undefined) {
    throw HubError.badInput(
      '--exec 需要 --out：命令从其中的文件读取事件。',
      '--exec needs --out: the command reads the event from a file there.',
    );
  }
  let before: string | null = after === EARLIEST ? chainOrigin : null;
  for await (const event of follow({ ...options, onState: sayState(options) })) {
    const verification = verifyEvent(event, isFiltered(options) ? null : before);
    checkVersion(verification, event);
    if (verification.findings.length > 0) sayFindings(event, verification, options);
    printEvent(event, options);
    before = event.chain;
  }
}

async function keepFollowing(options: AgentOptions, folder: EventFolder): Promise<void> {
  const { exec } = options;
  using _lock = lockFolder(folder.path);
  const kept = await readPlace(folder.path);
  let place = kept ?? (await firstPlace(options));
  if (kept === null) await keepPlace(folder.path, place);
  else sayResumed(kept, options);
  // The kill may have come between the file of the next event and its cursor: nobody knows how far the command got.
  let mayBeHalfDone = kept !== null;
  const start = { after: place.cursor, ...(place.position === null ? {} : { afterPosition: place.position }) };
  try {
    for await (const event of follow({ ...options, ...start, onState: sayState(options) })) {
      const isNeighbour = place.position === event.position - 1;
      const verification = verifyEvent(event, isNeighbour ? place.chain : null);
      checkVersion(verification, event);
      if (verification.findings.length > 0) {
        sayFindings(event, verification, options);
        await folder.putAside(event, { reason: verification.findings });
      } else {
        sayErrors(event, options);
        const files = await folder.write(event, verification);
        const isOwed = files.isNew || mayBeHalfDone;
        if (isOwed) printEvent(event, options);
        const isDone = !isOwed || exec === undefined || (await deliver(event, files, folder, { ...options, exec }));
        if (!isDone) return;
      }
      mayBeHalfDone = false;
      place = { cursor: event.cursor, position: event.position, chain: event.chain };
      await keepPlace(folder.path, place);
    }
  } catch (error) {
    throw error instanceof FollowRefused ? withWayBack(error, folder.path) : error;
  }
}

/** Fixed before the first event, so that a kill before it loses nothing. */
async function firstPlace(options: AgentOptions): Promise<AgentPlace> {
  const { after, timing = usualFollowTiming, signal } = options;
  if (after === EARLIEST) return { cursor: after, position: 0, chain: chainOrigin };
  const cursor = after ?? (await readHead(createHubClient(options, timing.connect), signal));
  return { cursor, position: null, chain: null };
}

/** An envelope of a version we do not know may hold an act we would miss (protocol 4.2). */
function checkVersion({ findings }: Verification, { cursor }: FollowedEvent): void {
  const finding = findings.find(({ part }) => part === 'VERSION');
  if (finding !== undefined) throw new FollowRefused(ErrorCode.BAD_USER_INPUT, finding.text, cursor);
}

function printEvent(event: FollowedEvent, { json = false, language = 'zh', print = () => {} }: AgentOptions): void {
  print(json ? JSON.stringify(event) : toEventLine(event, language));
}

function sayFindings({ position }: FollowedEvent, { findings }: Verification, { say }: AgentOptions): void {
  const told = (language: keyof Bilingual) => findings.map(({ text }) => text[language]).join('；');
  say({
    zh: `位置 ${position} 未通过核验：${told('zh')}`,
    en: `position ${position} failed verification: ${told('en')}`,
  });
}

/** What the hub could not give although it was asked again; the place of the event is certain all the same (protocol 7.5). */
function sayErrors({ position, errors }: FollowedEvent, { say }: AgentOptions): void {
  if (errors.length === 0) return;
  const told = errors.map(({ message }) => message).join('；');
  say({ zh: `位置 ${position} 的内容不全：${told}`, en: `position ${position} is incomplete: ${told}` });
}

function sayResumed({ position }: AgentPlace, { say }: AgentOptions): void {
  if (position === null) say({ zh: '从上次的游标继续', en: 'going on from the cursor kept' });
  else say({ zh: `从上次的位置 ${position} 继续`, en: `going on after position ${position}` });
}

function sayState({ say }: AgentOptions): (state: FollowState) => void {
  return (state) => {
    if (state.kind === 'connected') say({ zh: `已连接（${state.transport}）`, en: `connected (${state.transport})` });
    if (state.kind !== 'waiting') return;
    const seconds = (state.wait / 1000).toFixed(1);
    const { zh, en } = state.reason.text;
    say({ zh: `${zh}；${seconds} 秒后重连`, en: `${en}; connecting again in ${seconds} s` });
  };
}

function isFiltered({ filter = {} }: AgentOptions): boolean {
  return Object.values(filter).some((value) => value != null);
}

function withWayBack(error: FollowRefused, folder: string): FollowRefused {
  if (error.code !== ErrorCode.CURSOR_UNKNOWN && error.code !== ErrorCode.CURSOR_EPOCH) return error;
  const text = {
    zh: `${error.text.zh} 做法：删除 ${folder}/cursor.json，以 --after EARLIEST 重新运行；已有的事件会按摘要跳过。`,
    en: `${error.text.en} To do so delete ${folder}/cursor.json and run again with --after EARLIEST; events you have are passed over by their digest.`,
  };
  return new FollowRefused(error.code, text, error.cursor, { cause: error });
}
