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

/** What is due on a host, reported copies first; without those whose ids are given, which are being looked at. */
export async function dueLooks(
  em: Em,
  host: string,
  now: Date,
  { without, limit }: { readonly without: readonly string[]; readonly limit: number },
): Promise<DueLook[]> {
  return query<DueLook[]>(
    em,
    `select subject, subject_id as "subjectId", url, occasion, attempts, mode
     from look where host = ? and due_at <= ? and subject_id <> all (?::uuid[])
     order by coalesce(occasion in ('CLAIM','ASKED'), false) desc, due_at limit ?`,
    [host, now, without, limit],
  );
}
