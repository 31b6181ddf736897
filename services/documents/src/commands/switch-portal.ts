import { requireScope, Scope } from '@dibao/shared/auth';
import { say } from '@dibao/shared/bilingual';
import { type NotFound, notFound, type ValidationFailure } from '@dibao/shared/failures';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import type { PortalTrust } from '../rules/portal-rules.ts';
import { type Made, once } from './idempotent.ts';
import { requireOwnAgency } from './own-agency.ts';

export interface SwitchPortal {
  readonly portalId: string;
  readonly enabled?: boolean | null;
  readonly release?: PortalTrust | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Switches the watch over a portal, or its automatic releases, at once and without its file: a publisher must be able
 * to stop what releases in its name. The next import of a changed record says anew what holds.
 */
export async function switchPortal(
  ctx: DocumentsContext,
  input: SwitchPortal,
): Promise<Made | NotFound | ValidationFailure> {
  requireScope(ctx.viewer, Scope.publish);
  return once(ctx, { key: input.idempotencyKey, command: 'switch-portal', input }, async (em) => {
    const [portal] = await query<{ id: string; agencyId: string }[]>(
      em,
      `select id, agency_id as "agencyId" from origin_portal where id = ?::uuid for update`,
      [isId(input.portalId) ? input.portalId : null],
    );
    if (portal === undefined) return noPortal(ctx, input.portalId);
    await requireOwnAgency(ctx, em, [portal.agencyId]);
    await query(
      em,
      `update origin_portal set enabled = coalesce(?::boolean, enabled), release = coalesce(?::text, release), changed_at = ?
       where id = ?`,
      [input.enabled ?? null, input.release ?? null, ctx.clock.now(), portal.id],
    );
    if (input.enabled)
      await query(em, `update portal_list set next_look_at = ? where portal_id = ?`, [ctx.clock.now(), portal.id]);
    return { id: portal.id };
  });
}

export function noPortal(ctx: DocumentsContext, id: string): NotFound {
  return notFound(say(ctx.language, { zh: `没有 id 为 ${id} 的门户。`, en: `There is no portal with id ${id}.` }));
}
