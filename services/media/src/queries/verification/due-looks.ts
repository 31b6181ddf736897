import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { RepostMode } from '../../rules/duty.ts';
import type { LookOccasion, LookSubject } from '../../rules/verification/look.ts';

/** Something to look at now. */
export interface DueLook {
  readonly subject: LookSubject;
  readonly subjectId: string;
  readonly url: string;
  readonly occasion: LookOccasion | null;
  readonly attempts: number;
  /** What a column shows of the copy; null: as it was reported. */
  readonly mode: RepostMode | null;
}

/** In quiet hours nothing is looked at that nobody is waiting for. */
export const awake = `(not ?::boolean or coalesce(occasion in ('CLAIM','ASKED','RETRY','COLUMN'), false))`;

/** What is due on a host, reported copies first; without those whose ids are given, which are being looked at. */
export async function dueLooks(
  em: Em,
  host: string,
  now: Date,
  {
    without,
    limit,
    isQuiet,
  }: { readonly without: readonly string[]; readonly limit: number; readonly isQuiet: boolean },
): Promise<DueLook[]> {
  return query<DueLook[]>(
    em,
    `select subject, subject_id as "subjectId", url, occasion, attempts, mode
     from look where host = ? and due_at <= ? and subject_id <> all (?::uuid[]) and ${awake}
     order by coalesce(occasion in ('CLAIM','ASKED'), false) desc, due_at limit ?`,
    [host, now, without, isQuiet, limit],
  );
}
