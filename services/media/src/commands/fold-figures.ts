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
    `select f.tree_changed as "treeChanged",
       exists (select from duty_delta)
       or exists (select from duty_moment m
         where m.due_at >= least(f.counted_until, ?) and m.due_at < greatest(f.counted_until, ?)) as "isDue"
     from figures f
     where not exists (select from pg_locks where relation = 'tally_turn'::regclass)`,
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

/** Part of {@link inTurn}. */
export async function fold(em: Em, now: Date): Promise<void> {
  await query(em, noteMoments);
  await query(em, addDeltas);
  await query(em, countPassedLimits, [now, now, now]);
  await query(em, `update figures set counted_until = ?`, [now]);
}

async function settleCells(orm: Orm): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    await query(em, `update figures set tree_changed = false`);
    await query(em, `select settle_channel_cells(null)`);
  });
}
