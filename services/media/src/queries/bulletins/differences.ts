import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import {
  type CountedFacts,
  type DifferenceReason,
  type LaterDecision,
  reasonsOfDifference,
} from '../../rules/bulletins/difference.ts';
import { copyAtSql } from '../../rules/timeliness.ts';
import { timedDuties } from '../compliance-summary.ts';
import { toInstant, toInstants } from '../duty-row.ts';
import { timelinessParams } from '../repost-duties.ts';
import { type BulletinRow, scopeOf } from './bulletin-row.ts';
import { requireRows } from './bulletins.ts';
import { scopeCondition } from './scope-condition.ts';

/** A decision behind a difference: who, when, why. */
export interface DecisionBehind {
  readonly dutyId: string;
  readonly kind: LaterDecision;
  readonly at: Date;
  readonly by: string;
  readonly text: string;
}

/** A duty that counts otherwise now than in the bulletin, with every reason. */
export interface BulletinDifference {
  readonly dutyId: string;
  readonly channelId: string;
  readonly then: CountedFacts | null;
  readonly now: CountedFacts | null;
  readonly reasons: readonly DifferenceReason[];
  readonly decisions: readonly DecisionBehind[];
}

/** The differences of a bulletin in the order of the duties' ids, after one of them. */
export async function differencesOf(
  ctx: MediaContext,
  bulletin: BulletinRow,
  after: string,
  limit: number,
): Promise<BulletinDifference[]> {
  requireRows(ctx.viewer, bulletin);
  const where = await scopeCondition(ctx, scopeOf(bulletin));
  const now = ctx.clock.now();
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `with present as not materialized (
       select d.id, d.channel_id, d.state, d.timeliness, d.due_at, ${copyAtSql} as copy_at
       from (${timedDuties}) d join channel c on c.id = d.channel_id where ${where.sql}
     )
     select * from (
       (select b.duty_id as "dutyId", b.channel_id as "channelId", b.state, b.timeliness, b.due_at as "dueAt",
          b.copy_at as "copyAt", p.state as "stateNow", p.timeliness as "timelinessNow", p.due_at as "dueAtNow",
          p.copy_at as "copyAtNow"
        from bulletin_duty b left join present p on p.id = b.duty_id
        where b.bulletin_id = ?::uuid and b.duty_id > ?::uuid and (
          p.id is null or p.state <> b.state or p.timeliness <> b.timeliness or p.copy_at is distinct from b.copy_at
        )
        order by b.duty_id limit ?)
       union all
       (select p.id, p.channel_id, null, null, null, null, p.state, p.timeliness, p.due_at, p.copy_at
        from present p
        where p.state <> 'CANCELLED' and p.id > ?::uuid
          and not exists (select 1 from bulletin_duty b where b.bulletin_id = ?::uuid and b.duty_id = p.id)
        order by p.id limit ?)
     ) difference order by "dutyId" limit ?`,
    [...timelinessParams(now), ...where.params, bulletin.id, after, limit, after, bulletin.id, limit, limit],
    ctx.signal,
  );
  const decisions = await decisionsSince(
    ctx,
    bulletin,
    rows.map((row) => String(row['dutyId'])),
  );
  return rows.map((row) => toDifference(row, decisions));
}

function toDifference(row: Readonly<Record<string, unknown>>, all: readonly DecisionBehind[]): BulletinDifference {
  const dutyId = String(row['dutyId']);
  const decisions = all.filter((decision) => decision.dutyId === dutyId);
  const then = factsOf(row, '');
  const now = factsOf(row, 'Now');
  const kinds = decisions.map(({ kind }) => kind);
  return {
    dutyId,
    channelId: String(row['channelId']),
    then,
    now,
    reasons: reasonsOfDifference(then, now, kinds),
    decisions,
  };
}

function factsOf(row: Readonly<Record<string, unknown>>, suffix: '' | 'Now'): CountedFacts | null {
  const state = row[`state${suffix}`] as CountedFacts['state'] | null;
  if (state === null) return null;
  return {
    state,
    timeliness: row[`timeliness${suffix}`] as CountedFacts['timeliness'],
    dueAt: toInstant(row[`dueAt${suffix}`]),
    copyAt: toInstant(row[`copyAt${suffix}`]),
  };
}

/** What people decided about these duties since the freeze: appeals upheld, limits moved, exemptions. */
async function decisionsSince(
  ctx: MediaContext,
  { frozenAt }: BulletinRow,
  dutyIds: readonly string[],
): Promise<DecisionBehind[]> {
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `select duty_id as "dutyId", 'APPEAL_UPHELD' as kind, ended_at as at, ended_by as by, reason as text
     from appeal where state = 'UPHELD' and ended_at > ? and duty_id = any (?::uuid[])
     union all
     select duty_id, kind, at, decided_by, reason from duty_decision where at > ? and duty_id = any (?::uuid[])
     order by at`,
    [frozenAt, dutyIds, frozenAt, dutyIds],
  );
  return rows.map((row) => toInstants<DecisionBehind>(row, ['at']));
}
