import { readHead } from '@dibao/shared/change-feed/append';
import { createEventLog, type EventLog } from '@dibao/shared/change-feed/event-log';
import { createTail } from '@dibao/shared/change-feed/tail';
import type { Log } from '@dibao/shared/log';
import type { Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { repeat } from '@dibao/shared/repeat';
import { appendDutyEvents } from '../commands/append-duty-events.ts';
import { dutyFeed } from './duty-feed.ts';

export interface DutyLog extends AsyncDisposable {
  readonly log: EventLog;
}

export interface DutyLogOptions {
  readonly orm: Orm;
  readonly databaseUrl: string;
  readonly log: Log;
}

/** Milliseconds between two looks for changes that have no position yet. */
const pace = 250;

/** Opens the log of duties for its readers, and appends to it what the triggers have queued. */
export async function openDutyLog({ orm, databaseUrl, log }: DutyLogOptions): Promise<DutyLog> {
  await using opening = new AsyncDisposableStack();
  const readHeadNow = () => readHead(orm.em.fork(), dutyFeed);
  const epochs = await query<{ epoch: string }[]>(
    orm.em.fork(),
    `select epoch from log_epoch order by begun_at desc, begun_after desc`,
  );
  const [present, ...former] = epochs.map(({ epoch }) => epoch);
  if (present === undefined) throw new Error('The log of duties has no epoch');
  const tail = opening.use(await createTail({ url: databaseUrl, channel: dutyFeed, readHead: readHeadNow, log }));
  opening.use(repeat('append-duty-events', pace, log, (signal) => appendAll(orm, signal)));
  const everything = opening.move();
  return {
    log: createEventLog({
      list: dutyFeed,
      epoch: present,
      formerEpochs: new Set(former),
      tail,
      readHeadNow,
    }),
    [Symbol.asyncDispose]: () => everything.disposeAsync(),
  };
}

async function appendAll(orm: Orm, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await appendDutyEvents(orm)));
}
