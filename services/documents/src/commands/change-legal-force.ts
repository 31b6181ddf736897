import { query } from '@dibao/shared/query';
import { requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import type { Em } from '@dibao/shared/orm';
import { shanghaiDate } from '@dibao/shared/shanghai-date';
import type { DocumentsContext } from '../context.ts';
import { type Release, ReleaseEntity } from '../entities/release.entity.ts';
import { appendReleaseEvents } from '../release-log/append.ts';
import { describeRelease } from '../release-log/describe-release.ts';
import { canChangeLegalForce, type LegalForce } from '../rules/legal-force.ts';
import { type Made, once } from './idempotent.ts';
import { requireOwnDocuments } from './own-agency.ts';
import { lockDocument, noDocument, refuse } from './release-parts.ts';
import { touchDocuments } from './touch-documents.ts';

export interface ChangeLegalForce {
  readonly documentId: string;
  readonly legalForce: LegalForce;
  /** The day from which it holds. */
  readonly on: string;
  /** The repealing or amending document or decision. */
  readonly by: string;
  readonly idempotencyKey?: string | null;
}

/**
 * Changes a document's legal force 有效性 (C13), from a day that may be still to come. Each of its releases that stands
 * gets an event at once, which names the day: copies stay where they are and must be labelled.
 */
export async function changeLegalForce(
  ctx: DocumentsContext,
  input: ChangeLegalForce,
): Promise<Made | ValidationFailure | NotFound> {
  requireScope(ctx.viewer, Scope.publish);
  return once(ctx, { key: input.idempotencyKey, command: 'change-legal-force', input }, async (em) => {
    const document = await lockDocument(em, input.documentId);
    if (document === null) return noDocument(ctx, input.documentId);
    await requireOwnDocuments(ctx, em, [document.id]);
    if (input.by.trim() === '') {
      return refuse(ctx, [
        {
          path: 'by',
          message: { zh: '请写明依据的文件或决定。', en: 'Name the document or decision it rests on.' },
          clause: 'C13',
        },
      ]);
    }
    if (!canChangeLegalForce(document.legalForce, input.legalForce)) {
      const change = `${document.legalForce} → ${input.legalForce}`;
      return refuse(ctx, [
        {
          path: 'legalForce',
          message: { zh: `有效性不能这样变更：${change}。`, en: `Legal force cannot change this way: ${change}.` },
          clause: 'C13',
        },
      ]);
    }
    const at = ctx.clock.now();
    const isToCome = input.on > shanghaiDate(at);
    if (!isToCome) document.legalForce = input.legalForce;
    document.nextLegalForce = isToCome ? input.legalForce : null;
    document.nextLegalForceOn = isToCome ? input.on : null;
    document.legalForceDecided = true;
    await em.flush();
    await query(
      em,
      `insert into legal_force_change (id, document_id, legal_force, effective_on, changed_by, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?)`,
      [ctx.ids.next(), document.id, input.legalForce, input.on, input.by.trim(), ctx.viewer.subject ?? '', at],
    );
    const standing = await standingReleases(em, document.id);
    await touchDocuments(em, [document.id]);
    const force = { documentId: document.id, legalForce: input.legalForce, on: input.on, by: input.by.trim() };
    const envelopes = [];
    for (const release of standing)
      envelopes.push(await describeRelease(em, release, { kind: 'FORCE_CHANGED', at, reason: force.by, force }));
    await appendReleaseEvents(em, envelopes);
    return { id: document.id };
  });
}

/** The releases that stand and carry the document, as their subject or in their bundle, in order of entry. */
async function standingReleases(em: Em, documentId: string): Promise<Release[]> {
  const bundles = await query<{ id: string }[]>(
    em,
    `select release_id as id from release_bundle where document_id = ?`,
    [documentId],
  );
  return em.find(
    ReleaseEntity,
    {
      withdrawnAt: null,
      enteredLogAt: { $ne: null },
      $or: [{ documentId }, { id: { $in: bundles.map(({ id }) => id) } }],
    },
    { orderBy: { enteredLogAt: 'asc', id: 'asc' } },
  );
}
