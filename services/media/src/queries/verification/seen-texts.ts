import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import type { Difference } from '../../rules/comparison/compare-texts.ts';
import type { MissingPart } from '../../rules/verification/judgement.ts';

/** The words of a look. */
export interface SeenText {
  readonly evidenceId: string;
  readonly text: string | null;
  readonly differences: readonly Difference[];
  readonly missing: readonly MissingPart[];
}

/** The texts that looks found, by evidence; nothing of a release that was recalled: its text may not be read any more. */
export async function seenTexts(ctx: MediaContext, evidenceIds: readonly string[]): Promise<SeenText[]> {
  return query<SeenText[]>(
    ctx.em,
    `select e.id as "evidenceId", t.text, coalesce(e.differences, '[]') as differences,
       coalesce(e.missing, '[]') as missing
     from evidence e
     join repost_duty d on d.id = e.duty_id
     join release r on r.id = d.release_id and r.withdrawn_at is null
     left join copy_text t on t.digest = e.text_digest
     where e.id = any (?::uuid[])`,
    [evidenceIds],
  );
}
