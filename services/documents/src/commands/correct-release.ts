import { requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { isId } from '@dibao/shared/ids';
import type { DocumentsContext } from '../context.ts';
import { EditionEntity } from '../entities/edition.entity.ts';
import { checkReleaseGate, type ValidationIssue } from '../rules/release-gate.ts';
import { recordAct } from './enter-log.ts';
import { type Made, once } from './idempotent.ts';
import { gateDocument, lockDocument, lockRelease, noRelease, refuse } from './release-parts.ts';
import { checkActable } from './release-standing.ts';

export interface CorrectRelease {
  readonly releaseId: string;
  readonly reason: string;
  readonly documentEditionId?: string | null;
  readonly title?: string | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Corrects a release: its title, or the edition of the document it carries. Without `documentEditionId` it carries the
 * document's present edition. The corrected text passes the same gate as a new one.
 */
export async function correctRelease(
  ctx: DocumentsContext,
  input: CorrectRelease,
): Promise<Made | ValidationFailure | NotFound> {
  requireScope(ctx.viewer, Scope.publish);
  return once(ctx, { key: input.idempotencyKey, command: 'correct-release', input }, async (em) => {
    const release = await lockRelease(em, input.releaseId);
    if (release === null) return noRelease(ctx, input.releaseId);
    const document = await lockDocument(em, release.documentId);
    if (document === null) return noRelease(ctx, input.releaseId);
    const edition = await em.findOne(
      EditionEntity,
      input.documentEditionId
        ? { id: isId(input.documentEditionId) ? input.documentEditionId : document.id, documentId: document.id }
        : { documentId: document.id, number: document.edition },
    );
    const issues: ValidationIssue[] = checkActable(release, input.reason);
    if (edition === null) issues.push(unknownEdition);
    else {
      const gate = checkReleaseGate({
        basis: release.basis,
        scope: release.scope,
        column: release.columnName,
        systems: release.systems,
        divisionCode: release.divisionCode ?? null,
        url: release.url ?? null,
        document: await gateDocument(em, document, edition.number),
        bundle: [],
        // Whether an interpretation is owed was settled when the release was published.
        noInterpretationReason: 'correction',
        isGovernmentAddress: ctx.isGovernmentAddress,
      });
      issues.push(...gate);
    }
    if (edition === null || issues.length > 0) return refuse(ctx, issues);
    release.documentEdition = edition.number;
    release.title =
      input.title?.trim() || (edition.number === document.edition && !input.title ? edition.title : release.title);
    release.edition += 1;
    await recordAct(em, release, { kind: 'CORRECTED', at: ctx.clock.now(), reason: input.reason.trim() });
    return { id: release.id };
  });
}

const unknownEdition: ValidationIssue = {
  path: 'documentEditionId',
  message: { zh: '该版本不属于此发布的文件。', en: 'This edition does not belong to the document of the release.' },
  clause: null,
};
