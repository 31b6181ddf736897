import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { toInstants } from '../queries/duty-row.ts';
import type { Claimable } from '../rules/claim.ts';
import type { DutyKind } from '../rules/duty.ts';
import type { RepostReport } from '../rules/repost-report.ts';

/** A duty that a report may answer. */
export interface ClaimedDuty extends Claimable {
  readonly id: string;
  readonly releaseId: string;
  readonly channelId: string;
  readonly kind: DutyKind;
  readonly causePosition: number;
  readonly edition: number;
}

/**
 * The duties of these channels for these releases that have not ended. They are locked in one order, so that two reports of
 * the same duties wait instead of failing.
 */
export async function lockReportedDuties(
  em: Em,
  pairs: readonly Pick<RepostReport, 'releaseId' | 'channelId'>[],
): Promise<ClaimedDuty[]> {
  const rows = await query<Record<string, unknown>[]>(em, lock, [
    JSON.stringify(pairs.map(({ releaseId, channelId }) => ({ releaseId, channelId }))),
  ]);
  return rows.map((row) => ({
    ...toInstants<ClaimedDuty>(row, ['claimedAt']),
    causePosition: Number(row['causePosition']),
  }));
}

/** Writes claimed duties as they are now, each claim beside them as evidence: a thousand in one statement. */
export async function recordClaims(
  em: Em,
  claims: readonly { readonly report: RepostReport; readonly duty: ClaimedDuty; readonly evidenceId: string }[],
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<void> {
  const rows = claims.map(({ report, duty, evidenceId }) => ({
    ...{ dutyId: duty.id, state: duty.state, claimedAt: duty.claimedAt, dutyUrl: duty.url, dutyMode: duty.mode },
    ...{ evidenceId, url: report.url, mode: report.mode ?? 'REPOST', edition: report.edition ?? duty.edition },
    postedAt: report.postedAt,
  }));
  await query(em, record, [JSON.stringify(rows), at, by]);
}

const lock = `
select d.id, d.release_id as "releaseId", d.channel_id as "channelId", d.kind, d.cause_position as "causePosition",
  d.edition, d.state, d.claimed_at as "claimedAt", d.url, d.mode
from repost_duty d
where (d.release_id, d.channel_id) in (
    select w."releaseId", w."channelId" from jsonb_to_recordset(?::jsonb) as w ("releaseId" uuid, "channelId" uuid)
  ) and d.state not in ('EXEMPT','CANCELLED')
order by d.id for update`;

const record = `
with claimed as (
  select * from jsonb_to_recordset(?::jsonb) as c (
    "dutyId" uuid, state text, "claimedAt" timestamptz, "dutyUrl" text, "dutyMode" text, "evidenceId" uuid, url text,
    mode text, edition int, "postedAt" timestamptz)
),
kept as (
  insert into evidence (id, duty_id, kind, url, mode, edition, posted_at, reported_at, reported_by)
  select "evidenceId", "dutyId", 'CLAIM', url, mode, edition, "postedAt", ?::timestamptz, ?::text from claimed
)
update repost_duty d set state = c.state, claimed_at = c."claimedAt", url = c."dutyUrl", mode = c."dutyMode"
from (select distinct on ("dutyId") * from claimed order by "dutyId") c
where d.id = c."dutyId" and (d.state, d.claimed_at, d.url, d.mode)
  is distinct from (c.state, c."claimedAt", c."dutyUrl", c."dutyMode")`;
