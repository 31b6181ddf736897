import type { ValidationFailure } from '@dibao/shared/failures';
import { HubError } from '@dibao/shared/errors';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { refuse } from '../../commands/release-parts.ts';
import type { DocumentsContext } from '../../context.ts';
import { ownAgenciesSql } from '../../queries/own-agencies.sql.ts';
import { boundary } from '../../rules/boundary.ts';
import type { ValidationIssue } from '../../rules/release-gate.ts';
import { record } from '../audit.ts';
import { grantIssues } from '../rules/may-grant.ts';
import type { Grant } from '../rules/stand.ts';

/** What is wrong with grants an administrator wants to give; null where nothing is. */
export async function grantFailure(ctx: DocumentsContext, grants: readonly Grant[]): Promise<ValidationFailure | null> {
  const own = boundary(ctx.viewer);
  const issues: ValidationIssue[] = [];
  for (const grant of grants) {
    issues.push(...grantIssues(grant, own === null));
    const { agencyId, channelIds } = grant;
    if (agencyId !== null && !(await mayAdminister(ctx, agencyId))) issues.push(outside('agencyId', agencyId));
    for (const channelId of channelIds) {
      const owner = isId(channelId) ? await ctx.ownerOfChannel(channelId, ctx.signal) : null;
      if (owner === null || !(await mayAdminister(ctx, owner))) issues.push(outside('channelIds', channelId));
    }
  }
  return issues.length === 0 ? null : refuse(ctx, issues);
}

/** Whether an agency exists, and is the administrator's own or below it. */
export async function mayAdminister({ em, viewer }: DocumentsContext, agencyId: string): Promise<boolean> {
  const own = boundary(viewer);
  const [found] = await query<{ isOwn: boolean }[]>(
    em,
    `with recursive ${ownAgenciesSql}
     select ?::uuid is null or a.id in (select own.id from own) as "isOwn" from agency a where a.id = ?::uuid`,
    [own, own, own, isId(agencyId) ? agencyId : null],
  );
  return found?.isOwn === true;
}

function outside(path: string, id: string): ValidationIssue {
  const message = {
    zh: `${id} 不存在，或不属于您所管理的机关。`,
    en: `${id} does not exist, or is none of the agencies you administer.`,
  };
  return { path, message, clause: null };
}

/** Gives a role; one of the same role and agency that is in force is replaced, with its channels. */
export async function storeGrant(
  { viewer, clock }: DocumentsContext,
  em: Em,
  personId: string,
  { role, agencyId, channelIds }: Grant,
): Promise<void> {
  const [at, by] = [clock.now(), viewer.subject ?? ''];
  await query(
    em,
    `update role_grant set ended_at = ?, ended_by = ?
     where person_id = ? and role = ? and agency_id is not distinct from ?::uuid and ended_at is null`,
    [at, by, personId, role, agencyId],
  );
  const [grant] = await query<{ id: string }[]>(
    em,
    `insert into role_grant (person_id, role, agency_id, channel_ids, granted_at, granted_by)
     values (?, ?, ?, ?::uuid[], ?, ?) returning id`,
    [personId, role, agencyId, [...channelIds], at, by],
  );
  if (grant === undefined) throw HubError.internal();
  const detail = { grantId: grant.id, role, agencyId, channelIds };
  await record(em, { actor: by, deed: 'ROLE_GRANTED', personId, at, detail });
}
