import { query } from '@dibao/shared/query';
import { requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import type { DocumentsContext } from '../context.ts';
import { ReleaseEntity } from '../entities/release.entity.ts';
import { enterLog } from './enter-log.ts';
import { type Made, once } from './idempotent.ts';
import { planRelease, type PublishRelease } from './plan-release.ts';
import { refuse } from './release-parts.ts';

/**
 * Publishes a document with what belongs to it: through the gate, into the log, all in one transaction.
 * A future `publishedAt` plans the release; it enters the log when its time has come.
 */
export async function publishRelease(
  ctx: DocumentsContext,
  input: PublishRelease,
): Promise<Made | ValidationFailure | NotFound> {
  requireScope(ctx.viewer, Scope.publish);
  return once(ctx, { key: input.idempotencyKey, command: 'publish-release', input }, async (em) => {
    const plan = await planRelease(ctx, em, input);
    if ('message' in plan) return plan;
    const { document, bundle, title, originId, noInterpretationReason, issues } = plan;
    if (issues.length > 0 || originId === null) return refuse(ctx, issues);

    const now = ctx.clock.now();
    const publishedAt = input.publishedAt ?? now;
    const release = em.create(ReleaseEntity, {
      id: ctx.ids.next(),
      documentId: document.id,
      title,
      columnName: input.column.trim(),
      scope: input.scope,
      basis: input.basis,
      systems: [...(input.systems ?? [])],
      divisionCode: input.divisionCode ?? null,
      url: input.url ?? document.sourceUrl ?? null,
      publishedAt,
      enteredLogAt: null,
      withdrawnAt: null,
      edition: 1,
      documentEdition: document.edition,
      originId,
      noInterpretationReason,
      heldBack: null,
      createdBy: ctx.viewer.subject ?? '',
      lockVersion: 1,
    });
    await em.flush();
    for (const [place, member] of bundle.entries()) {
      await query(
        em,
        `insert into release_bundle (release_id, document_id, document_edition, place) values (?, ?, ?, ?)`,
        [release.id, member.id, member.edition, place],
      );
    }
    if (publishedAt <= now) await enterLog(em, release, now);
    return { id: release.id };
  });
}
