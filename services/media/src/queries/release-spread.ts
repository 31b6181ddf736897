import { requireScope, Scope } from '@dibao/shared/auth';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import { sightCondition } from './duty-sight.ts';

/** How many of the duties of a release got how far: each counts the ones that ever did, whatever became of them since. */
export interface SpreadCounts {
  readonly acknowledged: number;
  readonly reported: number;
  readonly seen: number;
  readonly verified: number;
}

/** The counts as they stood at the end of a stretch of ten minutes in which one of them changed. */
export interface SpreadStep extends SpreadCounts {
  readonly until: Date;
}

/** How a release spreads, over the duties the viewer sees, from its entry into the log on. */
export interface ReleaseSpread extends SpreadCounts {
  readonly obliged: number;
  readonly steps: readonly SpreadStep[];
}

/** The first day counts in steps. */
const firstHours = 24;

/**
 * The duties of its publication and correction that stand: those cancelled owe nothing. A duty is acknowledged by the first
 * acknowledgement of its channel at or past the event behind it.
 */
const spread = (sight: string) => `
with moved as (
  select d.id, r.entered_log_at as start, d.claimed_at, d.first_seen_at, d.verified_at,
    (select min(a.at) from acknowledgement a where a.channel_id = d.channel_id and a.position >= d.cause_position) as acknowledged_at
  from repost_duty d join release r on r.id = d.release_id join channel c on c.id = d.channel_id
  where d.release_id = ?::uuid and d.kind in ('REPOST', 'REPLACE') and d.state <> 'CANCELLED' and ${sight}
), moment as (
  select 'acknowledged' as what, acknowledged_at as at, start from moved
  union all select 'reported', claimed_at, start from moved
  union all select 'seen', first_seen_at, start from moved
  union all select 'verified', verified_at, start from moved
), step as (
  select least(greatest(floor(extract(epoch from at - start) / 600), 0), ?::int * 6)::int as place,
    min(start) as start, ${['acknowledged', 'reported', 'seen', 'verified']
      .map((what) => `count(*) filter (where what = '${what}')::int as ${what}`)
      .join(', ')}
  from moment where at is not null group by 1
)
select (select count(*)::int from moved) as obliged,
  coalesce((select jsonb_agg(jsonb_build_object('until', step.start + (place + 1) * interval '10 minutes',
    'isLater', place >= ?::int * 6, 'acknowledged', acknowledged, 'reported', reported, 'seen', seen, 'verified', verified)
    order by place) from step), '[]') as steps`;

type Gained = SpreadCounts & { readonly until: string; readonly isLater: boolean };

/** How the publication of a release spreads. That something was sent is none of its counts: it says nothing of who has it. */
export async function releaseSpread(ctx: MediaContext, releaseId: string): Promise<ReleaseSpread> {
  requireScope(ctx.viewer, Scope.readDuties);
  const { sql: sight, params } = await sightCondition(ctx);
  const [row] = await query<{ obliged: number; steps: Gained[] }[]>(
    ctx.em,
    spread(sight),
    [releaseId, ...params, firstHours, firstHours],
    ctx.signal,
  );
  const { obliged = 0, steps: gained = [] } = row ?? {};
  let counts: SpreadCounts = { acknowledged: 0, reported: 0, seen: 0, verified: 0 };
  const steps: SpreadStep[] = [];
  for (const gain of gained) {
    counts = {
      acknowledged: counts.acknowledged + gain.acknowledged,
      reported: counts.reported + gain.reported,
      seen: counts.seen + gain.seen,
      verified: counts.verified + gain.verified,
    };
    if (!gain.isLater) steps.push({ until: new Date(gain.until), ...counts });
  }
  return { obliged, ...counts, steps };
}
