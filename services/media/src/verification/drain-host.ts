import type { Clock } from '@dibao/shared/clock';
import { implementJob, type JobHandler } from '@dibao/shared/jobs/job';
import type { Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { lookAtHost } from '../commands/verification/look-at-host.job.ts';
import { wakeHosts } from '../commands/verification/want-looks.ts';
import { type DueLook, dueLooks } from '../queries/verification/due-looks.ts';
import type { HostPace } from './host-pace.ts';

/** Whether the host answered at all. */
export type HostAnswer = 'ANSWERED' | 'SILENT';

export interface HostDrain {
  readonly orm: Orm;
  readonly clock: Clock;
  /** The hosts being drained now. */
  readonly draining: Set<string>;
  /** Whether only what somebody waits for is looked at now. */
  readonly isQuiet: () => boolean;
  readonly paceOf: (host: string) => HostPace;
  /** Does one look and records it. */
  readonly lookAt: (look: DueLook, signal: AbortSignal) => Promise<HostAnswer>;
}

/** Milliseconds a host is drained in one go; others wait for a place meanwhile. */
const slice = 60_000;
const batch = 50;
/** Looks in a row without an answer after which the rest of the host waits. */
const patience = 4;
const pauseOfSilentHost = 2 * 60_000;

/** Looks at all that is due on one host, a few at once and at its pace. A host that does not answer waits with all its looks. */
export function createHostDrain(drain: HostDrain): JobHandler {
  const { orm, clock } = drain;
  return implementJob(lookAtHost, async ({ host }, { signal }) => {
    const queue = createQueue(drain, host);
    const pace = drain.paceOf(host);
    const until = performance.now() + slice;
    let silent = 0;

    async function work(): Promise<void> {
      while (performance.now() < until && silent < patience && !signal.aborted) {
        const look = await queue.next();
        if (look === null) return;
        try {
          await pace.turn(signal);
          silent = (await drain.lookAt(look, signal)) === 'SILENT' ? silent + 1 : 0;
        } finally {
          queue.done(look);
        }
      }
    }
    drain.draining.add(host);
    try {
      await Promise.all(Array.from({ length: pace.atOnce }, work));
    } finally {
      drain.draining.delete(host);
    }
    if (signal.aborted) return;
    const em = orm.em.fork();
    const now = clock.now();
    if (silent >= patience) await postpone(em, host, now);
    else if (!queue.isEmpty) await wakeHosts(em, [host]);
  });
}

/** Hands out what is due on a host, each look to one worker. */
function createQueue({ orm, clock, isQuiet }: HostDrain, host: string) {
  const taken = new Set<string>();
  let waiting: DueLook[] = [];
  let filling: Promise<void> | null = null;
  let isEmpty = false;

  async function fill(): Promise<void> {
    waiting = await dueLooks(orm.em.fork(), host, clock.now(), {
      ...{ without: [...taken], limit: batch, isQuiet: isQuiet() },
    });
    for (const { subjectId } of waiting) taken.add(subjectId);
    isEmpty = waiting.length === 0;
  }

  return {
    /** Nothing more was due at the last look into the table. */
    get isEmpty() {
      return isEmpty;
    },
    async next(): Promise<DueLook | null> {
      while (waiting.length === 0 && !isEmpty) {
        filling ??= fill().finally(() => {
          filling = null;
        });
        await filling;
      }
      return waiting.shift() ?? null;
    },
    done({ subjectId }: DueLook): void {
      taken.delete(subjectId);
    },
  };
}

async function postpone(em: ReturnType<Orm['em']['fork']>, host: string, now: Date): Promise<void> {
  await query(em, `update look set due_at = ? where host = ? and due_at <= ?`, [
    new Date(now.getTime() + pauseOfSilentHost),
    host,
    now,
  ]);
}
