import { isId } from '@dibao/shared/ids';
import type { MediaContext } from '../context.ts';
import { isGovernmentOffice } from '../rules/agency.ts';
import { sightOf, supervisionOf } from '../rules/duty-sight.ts';
import { allOf, anyOf, condition, type Condition } from './condition.ts';
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
    monitorAgencyId === null ? null : await monitored(ctx, monitorAgencyId),
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
    sight.monitorAgencyId === null ? null : await monitored(ctx, sight.monitorAgencyId),
  ]);
}

/** The channels the viewer may decide about, as a condition on channel `c`; never more than it sees. */
export async function supervisionCondition(ctx: MediaContext): Promise<Condition> {
  const supervision = supervisionOf(ctx.viewer);
  if (supervision === 'ALL') return condition('true');
  return supervision === null ? condition('false') : monitored(ctx, supervision);
}

/** A government and its office watch their region (A04, A05), a department its system within its government's territory (A06). */
async function monitored(ctx: MediaContext, agencyId: string): Promise<Condition> {
  const [agency] = await ownersById(ctx, [agencyId].filter(isId));
  if (agency === undefined) return condition('false');
  const government = await governmentOfAgency(ctx.em, agency);
  const territory = government?.level === 'STATE' ? null : ownedBelow(government?.id ?? agencyId);
  if (agency.kind === 'GOVERNMENT' || isGovernmentOffice(agency.name)) return allOf([territory]);
  if (agency.system === null) return condition('c.owner_id = ?::uuid', agencyId);
  return allOf([territory, condition('c.system = ?', agency.system)]);
}
