import { isGovernmentOfficeSql } from '@dibao/shared/government-office';
import { isId } from '@dibao/shared/ids';
import type { MediaContext } from '../context.ts';
import { isGovernmentOffice } from '../rules/agency.ts';
import { contactSightOf } from '../rules/contact-sight.ts';
import { anyOf, condition, type Condition } from './condition.ts';
import { governmentOfAgency } from './government-of.ts';
import { ownersById } from './owners.ts';

/** What a viewer may know of an agency's people, as conditions on agency `o`. */
export interface AgencySight {
  /** Also what is private: own people, those below a monitor, everybody for the operator. */
  readonly wholly: Condition;
  /** That they are there, and their office telephone. */
  readonly publicly: Condition;
}

export async function agencySight(ctx: MediaContext): Promise<AgencySight> {
  const sight = contactSightOf(ctx.viewer);
  const own = ownAgencies(sight.agencyId, sight.channelIds);
  const wholly = anyOf([
    sight.isOperator || sight.monitorsAll ? condition('true') : null,
    own,
    sight.monitorAgencyId === null ? null : await monitored(ctx, sight.monitorAgencyId),
  ]);
  const publicly = anyOf([sight.seesDirectory ? condition('true') : null, wholly, above(own)]);
  return { wholly, publicly };
}

/** The viewer's own house: the agency of the token and the owners of its channels. */
function ownAgencies(agencyId: string | null, channelIds: readonly string[]): Condition {
  return condition(
    'o.id in (select unnest(?::uuid[]) union select owner_id from channel where id = any (?::uuid[]))',
    [agencyId].filter((id) => id !== null && isId(id)),
    channelIds.filter(isId),
  );
}

/** Whom one calls: every agency one's own stand under, and the offices of those governments. */
function above(own: Condition): Condition {
  return condition(
    `o.id in (
       with recursive up as (
         select o.id, o.parent_id from agency o where ${own.sql}
         union
         select a.id, a.parent_id from agency a join up on a.id = up.parent_id
       )
       select id from up
       union
       select f.id from agency f join up on f.parent_id = up.id
       where f.kind = 'DEPARTMENT' and ${isGovernmentOfficeSql('f.name')}
     )`,
    ...own.params,
  );
}

/** A government and its office watch their region (A05), a department its system within its government's territory (A06). */
async function monitored(ctx: MediaContext, agencyId: string): Promise<Condition> {
  const [agency] = await ownersById(ctx, [agencyId].filter(isId));
  if (agency === undefined) return condition('false');
  const government = await governmentOfAgency(ctx.em, agency);
  const isWhole = agency.kind === 'GOVERNMENT' || isGovernmentOffice(agency.name);
  if (!isWhole && agency.system === null) return condition('o.id = ?::uuid', agencyId);
  const system = isWhole ? condition('true') : condition('o.system = ?', agency.system);
  if (government?.level === 'STATE') return system;
  return condition(
    `(${system.sql}) and o.id in (
       with recursive below as (
         select id from agency where id = ?::uuid
         union
         select a.id from agency a join below on a.parent_id = below.id
       )
       select id from below
     )`,
    ...system.params,
    government?.id ?? agencyId,
  );
}
