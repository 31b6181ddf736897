import { requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import type { DocumentsContext } from '../context.ts';
import { recordAct } from './enter-log.ts';
import { type Made, once } from './idempotent.ts';
import { requireOwnAgency } from './own-agency.ts';
import { lockRelease, noRelease, refuse } from './release-parts.ts';
import { checkActable } from './release-standing.ts';

export interface WithdrawRelease {
  readonly releaseId: string;
  readonly reason: string;
  readonly idempotencyKey?: string | null;
}

/** Withdraws a release: its text is shown no more, and every copy is recalled. A planned one is called off. */
export async function withdrawRelease(
  ctx: DocumentsContext,
  input: WithdrawRelease,
): Promise<Made | ValidationFailure | NotFound> {
  requireScope(ctx.viewer, Scope.publish);
  return once(ctx, { key: input.idempotencyKey, command: 'withdraw-release', input }, async (em) => {
    const release = await lockRelease(em, input.releaseId);
    if (release === null) return noRelease(ctx, input.releaseId);
    await requireOwnAgency(ctx, em, [release.originId]);
    const issues = checkActable(release, input.reason);
    if (issues.length > 0) return refuse(ctx, issues);
    const now = ctx.clock.now();
    release.withdrawnAt = now;
    // A planned release never went out: calling it off concerns nobody else.
    if (!release.enteredLogAt) return { id: release.id };
    await recordAct(em, release, { kind: 'WITHDRAWN', at: now, reason: input.reason.trim() });
    return { id: release.id };
  });
}
