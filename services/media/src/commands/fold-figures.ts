import type { Em, Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { addDeltas, countPassedLimits, noteMoments } from './fold-figures.sql.ts';

/** What keeps the tallies needs. */
export interface FiguresContext {
  readonly orm: Orm;
  readonly clock: { now(): Date };
}

/**
 * Adds what waits in `duty_delta` to the tallies, and counts what has become overdue since the last time. Both at one
 * snapshot: what is counted from the duties themselves then neither lacks a delta nor sees one twice.
 */
export async function foldFigures({ orm, clock }: FiguresContext): Promise<boolean> {
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
  await inTurn(orm, (em) => fold(em, now));
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

async function fold(em: Em, now: Date): Promise<void> {
  await query(em, noteMoments);
  await query(em, addDeltas);
  await query(em, countPassedLimits, [now, now, now]);
  await query(em, `update figures set counted_until = ?`, [now]);
}

/** Channels that were moved by one transaction; writers of duties wait meanwhile. */
const movedAtOnce = 1_000;

/** Puts channels where the tree of agencies as it is now says. A change that comes meanwhile is settled after the next look. */
async function settleCells(orm: Orm): Promise<void> {
  const em = orm.em.fork();
  const changes = await query<{ id: string }[]>(em, 'select id from tree_change');
  await query(em, 'select make_tally_cells(null)');
  const misplaced = await query<{ id: string }[]>(em, 'select channel_id as id from misplaced_channels(null)');
  for (let done = 0; done < misplaced.length; done += movedAtOnce) {
    const ids = misplaced.slice(done, done + movedAtOnce).map(({ id }) => id);
    await query(em, `select settle_channel_cells(?::uuid[])`, [ids]);
  }
  await query(em, `delete from tree_change where id = any (?::bigint[])`, [changes.map(({ id }) => id)]);
}
