import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { workingCalendar } from '../../queries/working-calendar.ts';
import { issuesOfExtension } from '../../rules/duty-decisions/duty-decision.ts';
import { decideDuty, type DutyRef } from './decide-duty.ts';

export interface ExtendDuty {
  readonly dutyId: string;
  readonly dueAt: Date;
  readonly reason: string;
  readonly idempotencyKey?: string | null;
}

/** 延期: moves the limit of a duty, with a reason, within the bounds of its profile (G05). A limit a person sets is final. */
export async function extendDuty(
  ctx: MediaContext,
  input: ExtendDuty,
): Promise<DutyRef | NotFound | ValidationFailure> {
  return decideDuty(ctx, 'extend-duty', input, async (em, duty, profile, by) => {
    const issues = issuesOfExtension(duty, input, profile, by, await workingCalendar(em));
    if (issues.length > 0) return issues;
    return {
      kind: 'EXTENDED',
      until: input.dueAt,
      apply: async (tx) => {
        await query(tx, `update repost_duty set due_at = ?, calendar_status = 'FINAL' where id = ?::uuid`, [
          input.dueAt,
          duty.id,
        ]);
      },
    };
  });
}
