import { query } from '@dibao/shared/query';
import { type FiguresContext, fold, inTurn } from './fold-figures.ts';
import { countDifferences, monthsOfDuties, putRecounted, recount } from './fold-figures.sql.ts';

/** What a rebuild found. */
export interface FiguresRebuilt {
  readonly duties: number;
  /** Sums that were not what the duties say; 0 in a sound database. */
  readonly differences: number;
}

/**
 * Recomputes all tallies from the duties themselves, at one snapshot, and says how many sums differed. Duties are written
 * and figures are read meanwhile; what changes is added afterwards, as always.
 */
export async function rebuildFigures({ orm, clock }: FiguresContext): Promise<FiguresRebuilt> {
  return inTurn(orm, async (em) => {
    await em.execute(`set local statement_timeout = 0; set local work_mem = '256MB'`);
    await fold(em, clock.now());
    for (const tally of ['duty_tally', 'release_tally']) {
      await em.execute(`create temporary table former_${tally} on commit drop as select * from ${tally}`);
      await em.execute(`delete from ${tally}`);
    }
    // No sum spans more than a month, and what is sorted at once fits into memory.
    for (const { from, to } of await query<{ from: Date; to: Date }[]>(em, monthsOfDuties)) {
      await query(em, recount, [from, to]);
      await query(em, putRecounted);
      await em.execute('drop table recounted');
    }
    const [found] = await query<{ differences: string }[]>(em, countDifferences);
    const [all] = await query<{ duties: string }[]>(em, `select count(*) as duties from repost_duty`);
    await query(em, `update figures set checked_at = ?`, [clock.now()]);
    return { duties: Number(all?.duties ?? 0), differences: Number(found?.differences ?? 0) };
  });
}
