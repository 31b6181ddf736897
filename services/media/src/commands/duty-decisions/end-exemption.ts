import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { workingCalendar } from '../../queries/working-calendar.ts';
import { deadlinesFrom } from '../../rules/deadlines.ts';
import { issuesOfEnd } from '../../rules/duty-decisions/duty-decision.ts';
import type { RuleProfile } from '../../rules/rule-profile.ts';
import { isOutOfForce } from '../../rules/repost-refusal.ts';
import { decideDuty, type DutyAtHand, type DutyRef } from './decide-duty.ts';

export interface EndExemption {
  readonly dutyId: string;
  readonly reason: string;
  readonly idempotencyKey?: string | null;
}

/** Ends an exemption before its time: the duty is owed again, and its clocks run anew. */
export async function endExemption(
  ctx: MediaContext,
  input: EndExemption,
): Promise<DutyRef | NotFound | ValidationFailure> {
  return decideDuty(ctx, 'end-exemption', input, async (em, duty, profile, by) => {
    const issues = issuesOfEnd(duty.state, input.reason, profile, by);
    if (issues.length > 0) return issues;
    const { until, apply } = await owedAgain(em, duty, profile, ctx.clock.now());
    return { kind: 'EXEMPTION_ENDED', until, apply };
  });
}

/**
 * What makes an exempted duty owed again from a moment on: where it stood before, by clocks that start then, in the
 * edition that stands now. What was withdrawn or went out of force meanwhile is not owed any more.
 */
export async function owedAgain(
  em: Em,
  duty: DutyAtHand,
  profile: RuleProfile,
  now: Date,
): Promise<{ readonly until: Date | null; readonly apply: (em: Em) => Promise<void> }> {
  const [facts] = await query<
    {
      before: string;
      hasCopy: boolean;
      edition: number;
      legalForce: string;
      withdrawnBy: string | null;
      repealedBy: string | null;
    }[]
  >(
    em,
    `select coalesce((select x.state_before from duty_decision x where x.duty_id = d.id and x.kind = 'EXEMPTED'
         order by x.id desc limit 1), 'OPEN') as before,
       (d.claimed_at is not null or d.first_seen_at is not null) as "hasCopy",
       r.edition, r.legal_force as "legalForce",
       (select max(e.position) from release_event e where e.release_id = r.id and e.kind = 'WITHDRAWN') as "withdrawnBy",
       (select max(e.position) from release_event e where e.release_id = r.id and e.kind = 'FORCE_CHANGED') as "repealedBy"
     from repost_duty d join release r on r.id = d.release_id where d.id = ?::uuid`,
    [duty.id],
  );
  if (facts === undefined) throw new Error(`The duty ${duty.id} has no release`);
  const { before, hasCopy, edition, legalForce, withdrawnBy, repealedBy } = facts;
  const withdrawn = duty.kind === 'RECALL' ? null : withdrawnBy;
  const overtakenBy = withdrawn ?? (duty.kind === 'REPOST' && isOutOfForce(legalForce) ? repealedBy : null);
  if (overtakenBy !== null && !hasCopy) {
    return {
      until: null,
      apply: async (tx) => {
        await query(
          tx,
          `update repost_duty set state = 'CANCELLED', closed_at = ?, cancelled_by = ? where id = ?::uuid`,
          [now, overtakenBy, duty.id],
        );
      },
    };
  }
  const { targetAt, dueAt, calendarStatus } = deadlinesFrom(now, duty.kind, profile, await workingCalendar(em));
  return {
    until: dueAt,
    apply: async (tx) => {
      await query(
        tx,
        `update repost_duty set state = ?, closed_at = null, target_at = ?, due_at = ?, calendar_status = ?,
           edition = case when kind = 'REPOST' and not ? then ? else edition end
         where id = ?::uuid`,
        [before, targetAt, dueAt, calendarStatus, hasCopy, edition, duty.id],
      );
    },
  };
}
