import { say } from '@dibao/shared/bilingual';
import { type NotFound, notFound, type ValidationFailure, validationFailure } from '@dibao/shared/failures';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { LockMode } from '@mikro-orm/core';
import type { DocumentsContext } from '../context.ts';
import { type PolicyDocument, PolicyDocumentEntity } from '../entities/policy-document.entity.ts';
import { type Release, ReleaseEntity } from '../entities/release.entity.ts';
import type { ValidationIssue } from '../rules/release-gate.ts';

/** A document, locked for the rest of the transaction. */
export async function lockDocument(em: Em, id: string): Promise<PolicyDocument | null> {
  return isId(id) ? em.findOne(PolicyDocumentEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
}

/** Documents by id, locked in one order, so that two acts with crossing bundles wait and do not deadlock. */
export async function lockDocuments(em: Em, ids: readonly string[]): Promise<ReadonlyMap<string, PolicyDocument>> {
  const found = await em.find(
    PolicyDocumentEntity,
    { id: { $in: ids.filter(isId) } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  return new Map(found.map((document) => [document.id, document]));
}

/** A release, locked for the rest of the transaction. */
export async function lockRelease(em: Em, id: string): Promise<Release | null> {
  return isId(id) ? em.findOne(ReleaseEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
}

/** The failure that names every issue, in the viewer's language. */
export function refuse(ctx: DocumentsContext, issues: readonly ValidationIssue[]): ValidationFailure {
  const told = issues.map(({ path, message, clause }) => ({ path, message: say(ctx.language, message), clause }));
  return validationFailure(told.map(({ message }) => message).join(' '), told);
}

export function noDocument(ctx: DocumentsContext, id: string): NotFound {
  return notFound(say(ctx.language, { zh: `没有 id 为 ${id} 的文件。`, en: `There is no document with id ${id}.` }));
}

export function noRelease(ctx: DocumentsContext, id: string): NotFound {
  return notFound(say(ctx.language, { zh: `没有 id 为 ${id} 的发布。`, en: `There is no release with id ${id}.` }));
}

/** What is published in the same act as a release, in order, each with the edition that goes or went out. */
export async function bundleOf(em: Em, releaseId: string): Promise<{ id: string; edition: number }[]> {
  return query(
    em,
    `select document_id as id, document_edition as edition from release_bundle where release_id = ? order by place`,
    [releaseId],
  );
}
