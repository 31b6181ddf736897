import { requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import { EditionEntity } from '../entities/edition.entity.ts';
import type { ValidationIssue } from '../rules/release-gate.ts';
import { recordAct } from './enter-log.ts';
import { type Made, once } from './idempotent.ts';
import { gateRelease } from './gate-release.ts';
import { requireOwnAgency } from './own-agency.ts';
import { bundleOf, lockDocuments, lockRelease, noRelease, refuse } from './release-parts.ts';
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
 * document's present edition, and so do the documents published with it. The corrected texts pass the same gate as new
 * ones.
 */
export async function correctRelease(
  ctx: DocumentsContext,
  input: CorrectRelease,
): Promise<Made | ValidationFailure | NotFound> {
  requireScope(ctx.viewer, Scope.publish);
  return once(ctx, { key: input.idempotencyKey, command: 'correct-release', input }, async (em) => {
    const release = await lockRelease(em, input.releaseId);
    if (release === null) return noRelease(ctx, input.releaseId);
    await requireOwnAgency(ctx, em, [release.originId]);
    const members = (await bundleOf(em, release.id)).map(({ id }) => id);
    const documents = await lockDocuments(em, [release.documentId, ...members]);
    const document = documents.get(release.documentId);
    if (document === undefined) return noRelease(ctx, input.releaseId);
    const edition = await em.findOne(
      EditionEntity,
      input.documentEditionId
        ? { id: isId(input.documentEditionId) ? input.documentEditionId : document.id, documentId: document.id }
        : { documentId: document.id, number: document.edition },
    );
    if (edition === null) return refuse(ctx, [unknownEdition]);
    const bundle = members.flatMap((id) => documents.get(id) ?? []);
    const issues = [...checkActable(release, input.reason), ...(release.enteredLogAt ? [] : [stillPlanned])];
    issues.push(
      ...(await gateRelease(em, ctx, {
        basis: release.basis,
        scope: release.scope,
        column: release.columnName,
        systems: release.systems,
        divisionCode: release.divisionCode ?? null,
        url: release.url ?? null,
        main: { document, edition: edition.number },
        members: bundle.map((member) => ({ document: member, edition: member.edition })),
        // Whether an interpretation is owed was settled when the release was published, and a spent text may need
        // correcting more than any other.
        noInterpretationReason: 'correction',
        isCorrection: true,
      })),
    );
    if (issues.length > 0) return refuse(ctx, issues);
    await query(
      em,
      `update release_bundle b set document_edition = d.edition from policy_document d where b.release_id = ? and d.id = b.document_id`,
      [release.id],
    );
    const isNewEdition = release.documentEdition !== edition.number;
    release.documentEdition = edition.number;
    release.title = input.title?.trim() || (isNewEdition ? edition.title : release.title);
    release.edition += 1;
    await recordAct(em, release, { kind: 'CORRECTED', at: ctx.clock.now(), reason: input.reason.trim() });
    return { id: release.id };
  });
}

const stillPlanned: ValidationIssue = {
  path: 'releaseId',
  message: {
    zh: '该发布尚在计划中；请撤回后重新计划。',
    en: 'This release is still planned; call it off and plan it anew.',
  },
  clause: null,
};

const unknownEdition: ValidationIssue = {
  path: 'documentEditionId',
  message: { zh: '该版本不属于此发布的文件。', en: 'This edition does not belong to the document of the release.' },
  clause: null,
};
