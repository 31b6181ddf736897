import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import type { DutyFactKind, DutyState, DutyStep } from '../rules/duty.ts';
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

/** A rung of the ladder a duty climbed: when it became so first, and when it was so last. */
export interface DutyFactRow {
  readonly dutyId: string;
  readonly kind: DutyFactKind;
  readonly at: Date;
  readonly lastAt: Date;
}

/**
 * What is known of many duties, by the time it became so. Delivery is no fact here: followers pull the log, and that it
 * was sent to an address says nothing of who has it; the first thing a receiver says itself is its acknowledgement.
 */
export async function factsOfDuties(ctx: MediaContext, dutyIds: readonly string[]): Promise<DutyFactRow[]> {
  const rows = await query<Record<string, unknown>[]>(ctx.em, facts, [dutyIds]);
  return rows.map(
    (row) => ({ ...row, at: toInstant(row['at']), lastAt: toInstant(row['lastAt']) }) as unknown as DutyFactRow,
  );
}

const facts = `
with asked as (select d.* from repost_duty d where d.id = any (?::uuid[])),
known as (
  select d.id, 'ACKNOWLEDGED' as kind, min(a.at) as at
  from asked d join acknowledgement a on a.channel_id = d.channel_id and a.position >= d.cause_position
  group by d.id
  union all
  select d.id, 'CLAIMED', d.claimed_at from asked d where d.claimed_at is not null
  union all
  select d.id, 'FIRST_SEEN', d.first_seen_at from asked d where d.first_seen_at is not null
  union all
  select d.id, 'VERIFIED', d.verified_at from asked d where d.verified_at is not null
  union all
  select d.id, case
      when e.kind = 'CLAIM' then 'CLAIMED'
      when e.verdict in ('UNREACHABLE','BLOCKED') then 'COULD_NOT_LOOK'
      when e.verdict in ('UNRELATED','STANDING') then 'DIFFERENT'
      else e.verdict
    end, e.reported_at
  from asked d join evidence e on e.duty_id = d.id
  where e.kind = 'CLAIM' or (e.kind = 'LOOK' and not (d.kind = 'RECALL' and e.verdict in ('GONE','UNRELATED')))
)
select id as "dutyId", kind, min(at) as at, max(at) as "lastAt" from known group by id, kind order by id, min(at), kind`;
