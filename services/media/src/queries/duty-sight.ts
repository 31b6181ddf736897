import { isId } from '@dibao/shared/ids';
import type { MediaContext } from '../context.ts';
import { isGovernmentOffice } from '../rules/agency.ts';
import { sightOf } from '../rules/duty-sight.ts';
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
