import { requireScope, Scope } from '@dibao/shared/auth';
import { say } from '@dibao/shared/bilingual';
import { type NotFound, notFound, type ValidationFailure } from '@dibao/shared/failures';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { Made } from '../../commands/idempotent.ts';
import type { DocumentsContext } from '../../context.ts';
import { boundary } from '../../rules/boundary.ts';
import { record } from '../audit.ts';
import type { Grant } from '../rules/stand.ts';
import { changePerson, type ChangePerson } from './administered-person.ts';
import { endSessionsOf } from './end-sessions.ts';
import { grantFailure, mayAdminister, storeGrant } from './store-grant.ts';

export type GrantRole = ChangePerson & Grant;

/** Gives a person a role, or other channels for one they have. */
export async function grantRole(ctx: DocumentsContext, input: GrantRole): Promise<Made | ValidationFailure | NotFound> {
  requireScope(ctx.viewer, Scope.administer);
  const failure = await grantFailure(ctx, [input]);
  if (failure !== null) return failure;
  return changePerson(ctx, { command: 'grant-role', input, reach: 'GRANT' }, async (em, person) => {
    await storeGrant(ctx, em, person.id, input);
    await endSessionsOf(em, person.id, ctx.clock.now());
    return { id: person.id };
  });
}

export interface RevokeGrant extends ChangePerson {
  readonly grantId: string;
}

type GrantInForce = Pick<Grant, 'role' | 'agencyId'> & { readonly id: string };

/** Takes a role from a person. */
export async function revokeGrant(
  ctx: DocumentsContext,
  input: RevokeGrant,
): Promise<Made | ValidationFailure | NotFound> {
  return changePerson(ctx, { command: 'revoke-grant', input, reach: 'GRANT' }, async (em, person) => {
    const { grantId } = input;
    const [grant] = await query<GrantInForce[]>(
      em,
      `select id, role, agency_id as "agencyId" from role_grant
       where id = ?::uuid and person_id = ? and ended_at is null`,
      [isId(grantId) ? grantId : null, person.id],
    );
    if (grant === undefined || !(await mayRevoke(ctx, grant))) {
      return notFound(say(ctx.language, { zh: `没有 id 为 ${grantId} 的授权。`, en: `There is no grant ${grantId}.` }));
    }
    const at = ctx.clock.now();
    const actor = ctx.viewer.subject ?? '';
    await record(em, { actor, deed: 'ROLE_REVOKED', personId: person.id, at, detail: { grantId, role: grant.role } });
    await query(em, `update role_grant set ended_at = ?, ended_by = ? where id = ?`, [at, actor, grant.id]);
    await endSessionsOf(em, person.id, at);
    return { id: person.id };
  });
}

/** A grant of an agency that is none of the administrator's is not theirs to know of. */
async function mayRevoke(ctx: DocumentsContext, { agencyId }: GrantInForce): Promise<boolean> {
  return boundary(ctx.viewer) === null || (agencyId !== null && (await mayAdminister(ctx, agencyId)));
}
