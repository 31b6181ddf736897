import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { issuesOfExemption } from '../../rules/duty-decisions/duty-decision.ts';
import { decideDuty, type DutyRef } from './decide-duty.ts';

export interface ExemptDuty {
  readonly dutyId: string;
  /** Null: for good, where the profile allows it. */
  readonly until?: Date | null;
  readonly reason: string;
  readonly idempotencyKey?: string | null;
}

/** 豁免: a duty is not owed until a moment, or for good, with a reason; by whoever the profile lets decide. */
export async function exemptDuty(
  ctx: MediaContext,
  input: ExemptDuty,
): Promise<DutyRef | NotFound | ValidationFailure> {
  const until = input.until ?? null;
  return decideDuty(ctx, 'exempt-duty', input, async (_, duty, profile, by) => {
    const now = ctx.clock.now();
    const issues = issuesOfExemption(duty, { until, reason: input.reason }, profile, by, now);
    if (issues.length > 0) return issues;
    return {
      kind: 'EXEMPTED',
      until,
      apply: async (em) => {
        await query(em, `update repost_duty set state = 'EXEMPT', closed_at = ? where id = ?::uuid`, [now, duty.id]);
      },
    };
  });
}
