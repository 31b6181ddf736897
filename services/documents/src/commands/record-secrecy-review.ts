import { requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import type { DocumentsContext } from '../context.ts';
import { SecrecyReviewEntity } from '../entities/secrecy-review.entity.ts';
import type { SecrecyReviewResult, ValidationIssue } from '../rules/release-gate.ts';
import { type Made, once } from './idempotent.ts';
import { requireOwnDocuments } from './own-agency.ts';
import { lockDocument, noDocument, refuse } from './release-parts.ts';

export interface RecordSecrecyReview {
  readonly documentId: string;
  readonly reviewer: string;
  readonly reviewedAt?: Date | null;
  readonly result: SecrecyReviewResult;
  readonly note?: string | null;
  readonly idempotencyKey?: string | null;
}

/** Records the secrecy review 保密审查 of a document's present edition (B22); a later edition needs its own. */
export async function recordSecrecyReview(
  ctx: DocumentsContext,
  input: RecordSecrecyReview,
): Promise<Made | ValidationFailure | NotFound> {
  requireScope(ctx.viewer, Scope.publish);
  return once(ctx, { key: input.idempotencyKey, command: 'record-secrecy-review', input }, async (em) => {
    const document = await lockDocument(em, input.documentId);
    if (document === null) return noDocument(ctx, input.documentId);
    await requireOwnDocuments(ctx, em, [document.id]);
    const now = ctx.clock.now();
    const reviewedAt = input.reviewedAt ?? now;
    const issues: ValidationIssue[] = [];
    if (input.reviewer.trim() === '') {
      issues.push({ path: 'reviewer', message: { zh: '请写明审查人。', en: 'Name the reviewer.' }, clause: 'B22' });
    }
    if (reviewedAt > now) {
      issues.push({
        path: 'reviewedAt',
        message: { zh: '审查时间不能在将来。', en: 'A review cannot lie in the future.' },
        clause: 'B22',
      });
    }
    if (issues.length > 0) return refuse(ctx, issues);
    em.create(SecrecyReviewEntity, {
      id: ctx.ids.next(),
      documentId: document.id,
      edition: document.edition,
      reviewer: input.reviewer.trim(),
      reviewedAt,
      result: input.result,
      note: input.note?.trim() || null,
      recordedBy: ctx.viewer.subject ?? '',
      recordedAt: now,
    });
    return { id: document.id };
  });
}
