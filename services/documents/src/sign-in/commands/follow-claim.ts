import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../../context.ts';
import { record } from '../../people/audit.ts';
import { endSessionsOf } from '../../people/commands/end-sessions.ts';
import { type Grant, mergeGrants, sameGrants } from '../../people/rules/stand.ts';

/** In whose name they are granted and recorded; no login. */
const byProvider = 'oidc';

/**
 * Makes the grants a claim brings those of the person, and ends their sessions where that changes any. What administrators
 * granted stays, and stands in the place of what the claim says of the same role and agency.
 */
export async function followClaim(
  { clock }: DocumentsContext,
  em: Em,
  personId: string,
  claimed: readonly Grant[],
): Promise<void> {
  const held = await query<(Grant & { readonly byClaim: boolean })[]>(
    em,
    `select role, agency_id as "agencyId", channel_ids as "channelIds", by_claim as "byClaim" from role_grant
     where person_id = ? and ended_at is null`,
    [personId],
  );
  const granted = held.filter(({ byClaim }) => !byClaim);
  const grants = (await ofKnownAgencies(em, mergeGrants(claimed))).filter(
    (grant) => !granted.some(({ role, agencyId }) => role === grant.role && agencyId === grant.agencyId),
  );
  const brought = held.filter(({ byClaim }) => byClaim);
  if (sameGrants(brought, grants)) return;
  const at = clock.now();
  await endSessionsOf(em, personId, at);
  await query(
    em,
    `update role_grant set ended_at = ?, ended_by = ? where person_id = ? and ended_at is null and by_claim`,
    [at, byProvider, personId],
  );
  for (const { role, agencyId, channelIds } of grants) {
    await query(
      em,
      `insert into role_grant (person_id, role, agency_id, channel_ids, granted_at, granted_by, by_claim)
       values (?, ?, ?::uuid, ?::uuid[], ?, ?, true)`,
      [personId, role, agencyId, [...channelIds], at, byProvider],
    );
  }
  const deed = grants.length > 0 ? 'ROLE_GRANTED' : 'ROLE_REVOKED';
  await record(em, { actor: byProvider, deed, personId, at, detail: { grants } });
}

/** A setting may name an agency the hub does not know, or not yet. */
async function ofKnownAgencies(em: Em, grants: readonly Grant[]): Promise<readonly Grant[]> {
  const known = await query<{ id: string }[]>(em, `select id from agency where id = any (?::uuid[])`, [
    grants.flatMap(({ agencyId }) => agencyId ?? []),
  ]);
  return grants.filter(({ agencyId }) => agencyId === null || known.some(({ id }) => id === agencyId));
}
