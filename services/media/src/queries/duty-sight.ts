import { isId } from '@dibao/shared/ids';
import type { MediaContext } from '../context.ts';
import { type Agency, isGovernmentOffice } from '../rules/agency.ts';
import { sightOf, supervisionOf } from '../rules/duty-sight.ts';
import { allOf, anyOf, condition, type Condition, given } from './condition.ts';
import { governmentOfAgency } from './government-of.ts';
import { ownersById } from './owners.ts';
import { ownedBelow } from './subtree.ts';

/** The rows the viewer may see, as a condition on duty `d` and its channel `c`. */
export async function sightCondition(ctx: MediaContext): Promise<Condition> {
  const sight = sightOf(ctx.viewer);
  if (sight === 'ALL') return condition('true');
  const { channelIds, monitorAgencyId, originAgencyId } = sight;
  return anyOf([
    channelIds.length === 0 ? null : condition('c.id = any (?::uuid[])', channelIds),
    monitorAgencyId === null ? null : await monitoredBy(ctx, monitorAgencyId),
    originAgencyId === null
      ? null
      : condition('d.release_id in (select id from release where origin_id = ?::uuid)', originAgencyId),
  ]);
}

/** What belongs to channels the viewer may see, as a condition on channel `c`: its own, and those it watches. */
export async function channelSightCondition(ctx: MediaContext): Promise<Condition> {
  const sight = sightOf(ctx.viewer);
  if (sight === 'ALL') return condition('true');
  return anyOf([
    sight.channelIds.length === 0 ? null : condition('c.id = any (?::uuid[])', sight.channelIds),
    sight.monitorAgencyId === null ? null : await monitoredBy(ctx, sight.monitorAgencyId),
  ]);
}

/** The channels the viewer may decide about, as a condition on channel `c`; never more than it sees. */
export async function supervisionCondition(ctx: MediaContext): Promise<Condition> {
  const supervision = supervisionOf(ctx.viewer);
  if (supervision === 'ALL') return condition('true');
  return supervision === null ? condition('false') : monitoredBy(ctx, supervision);
}

/** What a monitor watches: what belongs to agencies below one, of one system, or of one owner; all that is given holds. */
export interface Watch {
  readonly below: Pick<Agency, 'id' | 'kind'> | null;
  readonly system: string | null;
  readonly ownerId: string | null;
}

/** A government and its office watch their region (A04, A05), a department its system within its government's territory (A06). */
export async function watchOf(ctx: Pick<MediaContext, 'em'>, agencyId: string): Promise<Watch | null> {
  const [agency] = await ownersById(ctx, [agencyId].filter(isId));
  if (agency === undefined) return null;
  const government = await governmentOfAgency(ctx.em, agency);
  const below = government?.level === 'STATE' ? null : (government ?? agency);
  if (agency.kind === 'GOVERNMENT' || isGovernmentOffice(agency.name)) return { below, system: null, ownerId: null };
  return agency.system === null
    ? { below: null, system: null, ownerId: agency.id }
    : { below, system: agency.system, ownerId: null };
}

/** The channels an agency monitors, as a condition on channel `c`. */
export async function monitoredBy(ctx: Pick<MediaContext, 'em'>, agencyId: string): Promise<Condition> {
  const watch = await watchOf(ctx, agencyId);
  if (watch === null) return condition('false');
  return allOf([
    given(watch.below, ({ id }) => ownedBelow(id)),
    given(watch.system, (system) => condition('c.system = ?', system)),
    given(watch.ownerId, (ownerId) => condition('c.owner_id = ?::uuid', ownerId)),
  ]);
}
