import type { Em, Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { addDeltas, countPassedLimits, nextLimits } from './fold-figures.sql.ts';

/** What keeps the tallies needs. */
export interface FiguresContext {
  readonly orm: Orm;
  readonly clock: { now(): Date };
}

/** What one transaction adds at most, and how many limits it counts, so that it ends well before its deadline. */
interface FoldedAtOnce {
  readonly groups: number;
  readonly limits: number;
}

const secondsOfWork: FoldedAtOnce = { groups: 100_000, limits: 10 };

/**
 * Adds some of what waits in `duty_delta` to the tallies and, once nothing waits, counts what has become overdue since the last
 * time; answers whether there was anything to do, and so whether there may be more.
 */
export async function foldFigures({ orm, clock }: FiguresContext, atOnce = secondsOfWork): Promise<boolean> {
  const now = clock.now();
  const idle = orm.em.fork();
  const [figures] = await query<{ isDue: boolean; treeChanged: boolean }[]>(
    idle,
    `select exists (select from tree_change) as "treeChanged",
       exists (select from duty_delta)
       or exists (select from duty_moment m
         where m.due_at >= least(f.counted_until, ?) and m.due_at < greatest(f.counted_until, ?)) as "isDue"
     from figures f
     where not exists (
       select from pg_locks l join pg_database b on b.oid = l.database
       where b.datname = current_database() and l.relation = 'tally_turn'::regclass and l.mode = 'ExclusiveLock'
     )`,
    [now, now],
  );
  if (figures?.treeChanged === true) await settleCells(orm);
  if (figures?.isDue !== true) return false;
  await inTurn(orm, (em) => fold(em, now, atOnce));
  return true;
}

/** Runs alone among those who change tallies, at one snapshot that begins with its turn: a lock on a table takes none. */
export async function inTurn<T>(orm: Orm, work: (em: Em) => Promise<T>): Promise<T> {
  return orm.em.fork().transactional(
    async (em) => {
      await em.execute('lock table tally_turn in exclusive mode');
      return work(em);
    },
    { isolationLevel: 'repeatable read' },
  );
}

/**
 * Limits are counted from the duties themselves, at the snapshot at which nothing waits: a difference that waited would be
 * counted as overdue once more when it is added.
 */
async function fold(em: Em, now: Date, atOnce: FoldedAtOnce): Promise<void> {
  await query(em, addDeltas, [atOnce.groups]);
  const waiting = await query<object[]>(em, 'select from duty_delta limit 1');
  if (waiting.length > 0) return;
  const [limits] = await query<{ until: string }[]>(em, nextLimits, [now, atOnce.limits, now]);
  const until = limits?.until ?? now;
  await query(em, countPassedLimits, [until, until, until]);
  await query(em, `update figures set counted_until = ?`, [until]);
}

/** Channels that were moved by one transaction; writers of duties wait meanwhile. */
const movedAtOnce = 1_000;

/** Puts channels where the tree of agencies as it is now says. A change that comes meanwhile is settled after the next look. */
async function settleCells(orm: Orm): Promise<void> {
  const em = orm.em.fork();
  const changes = await query<{ id: string }[]>(em, 'select id from tree_change');
  await query(em, 'select wait_for_channels_placed()');
  await query(em, 'select make_tally_cells(null)');
  const misplaced = await query<{ id: string }[]>(em, 'select channel_id as id from misplaced_channels(null)');
  for (let done = 0; done < misplaced.length; done += movedAtOnce) {
    const ids = misplaced.slice(done, done + movedAtOnce).map(({ id }) => id);
    await query(em, `select settle_channel_cells(?::uuid[])`, [ids]);
  }
  await query(em, `delete from tree_change where id = any (?::bigint[])`, [changes.map(({ id }) => id)]);
}
