import { randomUUID } from 'node:crypto';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { type FiguresContext, inTurn } from './fold-figures.ts';
import {
  compareLongerRuns,
  compareReleases,
  compareRuns,
  countLacks,
  forgetLacks,
  keepRuns,
  prepareRuns,
  putRight,
  recount,
  recountCells,
  recountRuns,
  runsToCheck,
} from './rebuild-figures.sql.ts';

/** What a rebuild found. */
export interface FiguresRebuilt {
  readonly duties: number;
  /** Sums that were not what the duties say; 0 in a sound database. */
  readonly differences: number;
}

/** What tallies lacked at one moment, in `duty_tally_lack` and `release_tally_lack`. */
interface FiguresChecked extends FiguresRebuilt {
  readonly id: string;
  /** How many checks had put something right by that moment. */
  readonly checks: number;
}

/** Days of Beijing that are recounted at once: the first, and the instants of their beginning and end as the database writes them. */
interface DaysToCheck {
  readonly startsOn: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Recomputes all tallies from the duties themselves and puts right what differs. Duties are written, sums are kept and figures
 * are read meanwhile: what the tallies lack at the moment of the recount they lack at any later one, too, and it is added then.
 */
export async function rebuildFigures(context: FiguresContext, signal?: AbortSignal): Promise<FiguresRebuilt> {
  for (;;) {
    const checked = await checkFigures(context, signal);
    if (await putFiguresRight(context, checked)) return { duties: checked.duties, differences: checked.differences };
  }
}

/** Compares at one snapshot, some days after the other. */
async function checkFigures({ orm }: FiguresContext, signal?: AbortSignal): Promise<FiguresChecked> {
  const id = randomUUID();
  return orm.em.fork().transactional(
    async (em) => {
      await em.execute(`set local statement_timeout = 0; set local work_mem = '256MB'`);
      const [figures] = await query<{ checks: number; duties: string }[]>(
        em,
        `select checks, (select count(*) from repost_duty) as duties from figures`,
      );
      await query(em, prepareRuns);
      const runs = await query<DaysToCheck[]>(em, runsToCheck);
      for (const run of runs) await checkRun(em, id, run, signal);
      await query(em, compareLongerRuns, [id], signal);
      const [found] = await query<{ differences: string }[]>(em, countLacks, [id, id]);
      const { checks = 0, duties = '0' } = figures ?? {};
      return { id, checks, duties: Number(duties), differences: Number(found?.differences ?? 0) };
    },
    { isolationLevel: 'repeatable read' },
  );
}

async function checkRun(em: Em, id: string, run: DaysToCheck, signal?: AbortSignal): Promise<void> {
  await query(em, recount, [run.from, run.to, run.from, run.to], signal);
  await query(em, recountCells, [], signal);
  await query(em, recountRuns, [], signal);
  await query(em, keepRuns, [], signal);
  await query(em, compareRuns, [id, run.startsOn, run.startsOn], signal);
  await query(em, compareReleases, [id, run.from, run.to], signal);
  await em.execute('drop table recounted_smallest, recounted, recounted_days');
}

/** Not where another check has done it since: what this one found may be mended. */
async function putFiguresRight(
  { orm, clock }: FiguresContext,
  { id, checks, differences }: FiguresChecked,
): Promise<boolean> {
  return inTurn(orm, async (em) => {
    await em.execute(`set local statement_timeout = 0; set local work_mem = '256MB'`);
    const ours = await query<object[]>(
      em,
      `update figures set checks = checks + 1, checked_at = ?, differences = ? where checks = ? returning 1`,
      [clock.now(), differences, checks],
    );
    for (const sql of ours.length > 0 ? putRight : []) await query(em, sql, [id]);
    for (const sql of forgetLacks) await query(em, sql);
    return ours.length > 0;
  });
}
