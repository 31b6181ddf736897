import { hasScope, Scope } from '@dibao/shared/auth';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import type { DocumentMetadata } from '../rules/document-draft.ts';
import type { LegalForce } from '../rules/legal-force.ts';
import { PreparationState } from '../rules/preparation-state.ts';
import {
  checkDocuments,
  type GateDocument,
  type SecrecyReviewResult,
  suggestedBasis,
  type ValidationIssue,
} from '../rules/release-gate.ts';
import { documentStateSql } from './document-state.sql.ts';
import { wholeCondition } from './document-view.ts';
import { gateDocuments } from './gate-documents.ts';

/** The latest secrecy review of an edition. */
export interface ReviewView {
  readonly reviewer: string;
  readonly reviewedAt: Date;
  readonly result: SecrecyReviewResult;
  readonly note: string | null;
}

interface PreparationRow {
  readonly documentId: string;
  readonly state: PreparationState;
  /** The present edition, which the next release would carry. */
  readonly edition: number;
  /** The edition whose metadata the document shows; older than the present one where that waits. */
  readonly shownEdition: number;
  readonly draft: DocumentMetadata | null;
  readonly review: ReviewView | null;
  readonly disclosureReason: string | null;
  readonly disclosureLegalBasis: string | null;
  readonly nextLegalForce: LegalForce | null;
  readonly nextLegalForceOn: string | null;
  readonly waiver: string | null;
  readonly interpretations: readonly { readonly id: string; readonly edition: number }[];
}

/** What a publisher prepares of a document: how far it is, what the gate misses, and what its form says. */
export interface Preparation extends PreparationRow {
  readonly missing: readonly ValidationIssue[];
}

const sql = (whole: string) => `
  select d.id as "documentId", state.name as state, d.edition, d.metadata_edition as "shownEdition", e.draft,
    (select jsonb_build_object('reviewer', s.reviewer, 'reviewedAt', s.reviewed_at, 'result', s.result, 'note', s.note)
     from secrecy_review s where s.document_id = d.id and s.edition = d.edition
     order by s.recorded_at desc, s.id desc limit 1) as review,
    d.disclosure_reason as "disclosureReason", d.disclosure_legal_basis as "disclosureLegalBasis",
    d.next_legal_force as "nextLegalForce", d.next_legal_force_on::text as "nextLegalForceOn",
    coalesce(e.draft ->> 'interpretationWaiver', d.interpretation_waiver) as waiver,
    coalesce((select jsonb_agg(distinct jsonb_build_object('id', i.id, 'edition', i.edition))
      from document_relation r join policy_document i on i.id = r.document_id
      where r.kind = 'INTERPRETS' and r.target_id = d.id), '[]') as interpretations
  from policy_document d ${documentStateSql}
  left join edition e on e.document_id = d.id and e.number = d.edition
  where d.id = any (?::uuid[]) and ${whole}`;

/** The preparations of these documents, for those who may publish them; of all others none. */
export async function preparations(ctx: DocumentsContext, documentIds: readonly string[]): Promise<Preparation[]> {
  if (!hasScope(ctx.viewer, Scope.publish)) return [];
  const rows = await query<PreparationRow[]>(ctx.em, sql(wholeCondition(ctx.viewer)), [documentIds]);
  const wanted = rows.flatMap(({ documentId, edition, interpretations }) => [
    { documentId, edition },
    ...interpretations.map(({ id, edition: present }) => ({ documentId: id, edition: present })),
  ]);
  const facts = await gateDocuments(ctx.em, wanted);
  return rows.map((row) => {
    const [document, ...bundle] = facts.splice(0, 1 + row.interpretations.length);
    return { ...row, missing: document === undefined ? [] : missingOf(row, document, bundle) };
  });
}

/** What is out needs nothing; of its next edition the gate asks what it asks of a correction. */
function missingOf(
  { state, edition, shownEdition, waiver }: PreparationRow,
  document: GateDocument,
  interpretations: readonly GateDocument[],
): readonly ValidationIssue[] {
  const isOut = state === PreparationState.RELEASED;
  if (isOut && edition === shownEdition) return [];
  return checkDocuments({
    ...{ basis: suggestedBasis(document), document, isCorrection: isOut },
    bundle: isOut ? [] : interpretations.filter(({ kind }) => kind === 'INTERPRETATION'),
    noInterpretationReason: isOut ? 'correction' : waiver,
  });
}

/** The releases that carry these documents, alone or in a bundle, the latest first. */
export function releasesOfDocuments(
  ctx: DocumentsContext,
  documentIds: readonly string[],
): Promise<{ documentId: string; releaseId: string }[]> {
  return query(
    ctx.em,
    `select act.document_id as "documentId", r.id as "releaseId"
     from (
       select r.document_id, r.id from release r where r.document_id = any (?::uuid[])
       union
       select b.document_id, b.release_id from release_bundle b where b.document_id = any (?::uuid[])
     ) act join release r on r.id = act.id
     order by r.published_at desc, r.id desc`,
    [documentIds, documentIds],
  );
}
