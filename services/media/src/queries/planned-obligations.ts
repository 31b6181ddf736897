import { requireScope, Scope } from '@dibao/shared/auth';
import { type Connection, pageSize, toConnection } from '@dibao/shared/connection';
import { decodeCursor, encodeCursor, unknownCursor } from '@dibao/shared/cursor';
import { HubError } from '@dibao/shared/errors';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import type { Agency } from '../rules/agency.ts';
import { type Deadlines, deadlinesOf } from '../rules/deadlines.ts';
import { type DutyWhy, whyPublished } from '../rules/duty-why.ts';
import { toObligation } from '../rules/obligation.ts';
import type { ReleaseScope } from '../rules/release-event.ts';
import type { RuleProfile } from '../rules/rule-profile.ts';
import { obligationParams } from './obligation-params.ts';
import { obligedChannels } from './obliged-channels.sql.ts';
import { ownersById } from './owners.ts';
import { placesOfRelease } from './places-of-release.ts';
import { profileOf } from './profiles.ts';
import { workingCalendar } from './working-calendar.ts';

/** A release as it is planned: what its obligations depend on, and nothing of what it says. */
export interface PlannedRelease {
  readonly originId: string;
  readonly scope: ReleaseScope;
  readonly systems?: readonly string[] | null;
  readonly divisionCode?: string | null;
  readonly publishedAt?: Date | null;
}

/** A channel that would owe a copy. */
export interface PlannedObligation {
  readonly channelId: string;
  readonly onBehalf: readonly string[];
  readonly why: DutyWhy;
}

/** Who would be obliged, under which rules and by when. */
export interface PlannedObligations {
  readonly profile: RuleProfile;
  readonly deadlines: Deadlines;
  readonly total: number;
  /** How many of them would owe it for units without a channel. */
  readonly standingIn: number;
  readonly channels: Connection<PlannedObligation>;
}

/**
 * Resolves a planned release before anybody hears of it (J04), by the same statement that will make its duties. It takes
 * facts and no release, so that nothing of a plan enters this service; the scope `publish` is asked for because whole
 * territories are walked.
 */
export async function plannedObligations(
  ctx: MediaContext,
  planned: PlannedRelease,
  page: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
): Promise<PlannedObligations> {
  requireScope(ctx.viewer, Scope.publish);
  const first = pageSize(page.first);
  const origin = await originOf(ctx, planned);
  const { scope, systems, divisionCode } = planned;
  const release = { origin, scope, systems: systems ?? [], divisionCode: divisionCode ?? null };
  const places = await placesOfRelease(ctx.em, release);
  const obligation = toObligation(release, places);
  if (obligation.root === 'NOWHERE') throw regionUnknown(divisionCode ?? '');
  const publishedAt = planned.publishedAt ?? ctx.clock.now();
  const profile = await profileOf(ctx.em, origin, places.originGovernment, publishedAt);
  const timed = { kind: 'PUBLISHED', at: publishedAt, release: { publishedAt, enteredLogAt: publishedAt } } as const;
  const deadlines = deadlinesOf(timed, profile, await workingCalendar(ctx.em));
  const rows = await query<{ channelId: string | null; onBehalf: string[]; total: number; standingIn: number }[]>(
    ctx.em,
    resolve,
    [...obligationParams(obligation, profile), page.after ? idOf(page.after) : null, first + 1],
    ctx.signal,
  );
  const why = whyPublished(release, scope === 'REGION' ? places.regionGovernment : places.originGovernment, profile);
  const found = rows.flatMap(({ channelId, onBehalf }) => (channelId === null ? [] : [{ channelId, onBehalf, why }]));
  return {
    profile,
    deadlines,
    total: rows[0]?.total ?? 0,
    standingIn: rows[0]?.standingIn ?? 0,
    channels: toConnection(found, first, ({ channelId }) => encodeCursor('planned', [channelId])),
  };
}

/** One row with the sums at least. */
const resolve = `
with recursive ${obligedChannels},
sums as (select count(*)::int as total, count(on_behalf)::int as standing_in from owed)
select page.channel_id as "channelId", coalesce(page.on_behalf::text[], '{}') as "onBehalf", total, standing_in as "standingIn"
from sums left join lateral (
  select * from owed where channel_id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000') order by channel_id limit ?
) page on true`;

async function originOf(
  ctx: MediaContext,
  { originId, scope, systems, divisionCode }: PlannedRelease,
): Promise<Agency> {
  if (scope === 'SECTOR' && (systems ?? []).length === 0)
    throw HubError.badInput('范围 SECTOR 须写明系统（systems）。', 'The scope SECTOR needs "systems".');
  if (scope === 'REGION' && !divisionCode)
    throw HubError.badInput('范围 REGION 须写明区划（divisionCode）。', 'The scope REGION needs "divisionCode".');
  const [origin] = await ownersById(ctx, [originId].filter(isId));
  if (origin !== undefined) return origin;
  throw HubError.badInput(
    `没有机关 ${originId}。请先用 pnpm hub import agencies 登记。`,
    `There is no agency ${originId}. Register it with: pnpm hub import agencies`,
  );
}

function regionUnknown(divisionCode: string): HubError {
  return HubError.badInput(
    `没有区划 ${divisionCode} 的政府，不会有任何任务。请先登记该政府。`,
    `No government of the division ${divisionCode} is registered, so nobody would be obliged. Register it first.`,
  );
}

function idOf(cursor: string): string {
  const [id] = decodeCursor('planned', cursor);
  if (typeof id !== 'string' || !isId(id)) throw unknownCursor(cursor);
  return id;
}
