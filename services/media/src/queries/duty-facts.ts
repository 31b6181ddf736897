import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import type { DutyState, DutyStep } from '../rules/duty.ts';
import type { DutyDecisionKind } from '../rules/duty-decisions/duty-decision.ts';
import { toInstant } from './duty-row.ts';

/** A decision about a duty, as it was kept. */
export interface DutyDecisionRow {
  readonly id: string;
  readonly dutyId: string;
  readonly kind: DutyDecisionKind;
  readonly reason: string;
  readonly until: Date | null;
  readonly at: Date;
  readonly decidedBy: string;
  readonly agencyId: string | null;
  readonly stateBefore: DutyState;
  readonly dueBefore: Date | null;
}

/** The decisions about many duties, oldest first; whoever may see a duty may see what was decided about it. */
export async function decisionsOfDuties(ctx: MediaContext, dutyIds: readonly string[]): Promise<DutyDecisionRow[]> {
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `select id, duty_id as "dutyId", kind, reason, until, at, decided_by as "decidedBy", agency_id as "agencyId",
       state_before as "stateBefore", due_before as "dueBefore"
     from duty_decision where duty_id = any (?::uuid[]) order by duty_id, id`,
    [dutyIds],
  );
  return rows.map(
    (row) =>
      ({
        ...row,
        until: toInstant(row['until']),
        at: toInstant(row['at']),
        dueBefore: toInstant(row['dueBefore']),
      }) as unknown as DutyDecisionRow,
  );
}

/** A moment a duty's clock passed. */
export interface DutyStepRow {
  readonly dutyId: string;
  readonly step: DutyStep;
  readonly at: Date;
}

/** The steps of many duties, oldest first. */
export async function stepsOfDuties(ctx: MediaContext, dutyIds: readonly string[]): Promise<DutyStepRow[]> {
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `select duty_id as "dutyId", step, at from duty_step where duty_id = any (?::uuid[]) order by duty_id, at, step`,
    [dutyIds],
  );
  return rows.map((row) => ({ ...row, at: toInstant(row['at']) }) as unknown as DutyStepRow);
}
