import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';

/** How far behind the tallies may be with limits that have just passed. */
const patience = 5_000;

/**
 * Whether the tallies know of every limit that has passed, but for the last seconds, and of none that has not. They do not
 * after a pause of the worker, or where the clock was set back; then only the duties themselves tell.
 */
export async function areTalliesCurrent({ em, clock }: Pick<MediaContext, 'em' | 'clock'>): Promise<boolean> {
  const now = clock.now();
  const [found] = await query<{ isCurrent: boolean }[]>(
    em,
    `select not exists (
       select from duty_moment m
       where m.due_at >= least(f.counted_until, ?) and m.due_at < greatest(f.counted_until, ?)
         and not (m.due_at >= f.counted_until and f.counted_until > ?)
     ) as "isCurrent" from figures f`,
    [now, now, new Date(now.getTime() - patience)],
  );
  return found?.isCurrent === true;
}
