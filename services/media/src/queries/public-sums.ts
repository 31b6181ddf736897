import type { Clock } from '@dibao/shared/clock';
import type { ComplianceSummary } from './compliance-summary.ts';

/** The sums of one release. */
export interface ReleaseSums {
  readonly releaseId: string;
  readonly summary: ComplianceSummary;
}

/** Reads the sums of releases; of each, as they were at most two seconds ago. */
export type PublicSums = (releaseIds: readonly string[]) => Promise<ReleaseSums[]>;

const lifetime = 2_000;
const mostKept = 1_000;

/**
 * Sums for the public, read once in two seconds however many ask: to sum a release is to read a duty of every site. Who
 * asks while they are read waits for the same answer; a failure is not kept.
 *
 * @param read the sums of these releases now; unknown ones are left out
 */
export function createPublicSums(read: PublicSums, clock: Clock): PublicSums {
  /** Oldest first, by insertion. */
  const kept = new Map<string, { readonly until: number; readonly sums: Promise<ReleaseSums | undefined> }>();

  function readAnew(releaseIds: readonly string[], now: number): void {
    const reading = read(releaseIds);
    for (const id of releaseIds) {
      const sums = reading.then((all) => all.find(({ releaseId }) => releaseId === id));
      const entry = { until: now + lifetime, sums };
      sums.catch(() => kept.get(id) === entry && kept.delete(id));
      kept.delete(id);
      kept.set(id, entry);
    }
  }

  return async (releaseIds) => {
    const now = clock.now().getTime();
    const stale = releaseIds.filter((id) => !((kept.get(id)?.until ?? 0) > now));
    if (stale.length > 0) readAnew(stale, now);
    const wanted = releaseIds.map((id) => kept.get(id)?.sums);
    for (const id of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(id);
    }
    return (await Promise.all(wanted)).filter((sums) => sums !== undefined);
  };
}
