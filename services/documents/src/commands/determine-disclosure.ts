import { query } from '@dibao/shared/query';
import { requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import type { Em } from '@dibao/shared/orm';
import type { DocumentsContext } from '../context.ts';
import { EditionEntity } from '../entities/edition.entity.ts';
import { Disclosure, DisclosureBasis } from '../rules/disclosure.ts';
import { findDisclosureMarker } from '../rules/disclosure-marker.ts';
import type { ValidationIssue } from '../rules/release-gate.ts';
import { type Made, once } from './idempotent.ts';
import { requireOwnDocuments } from './own-agency.ts';
import { lockDocument, noDocument, refuse } from './release-parts.ts';
import { touchDocuments } from './touch-documents.ts';

export interface DetermineDisclosure {
  readonly documentId: string;
  readonly disclosure: Disclosure;
  readonly reason?: string | null;
  readonly legalBasis?: string | null;
  readonly idempotencyKey?: string | null;
}

/** Determines a document's disclosure attribute 公开属性, with its reason where the rules ask for one (B01, B03, B19). */
export async function determineDisclosure(
  ctx: DocumentsContext,
  input: DetermineDisclosure,
): Promise<Made | ValidationFailure | NotFound> {
  requireScope(ctx.viewer, Scope.publish);
  return once(ctx, { key: input.idempotencyKey, command: 'determine-disclosure', input }, async (em) => {
    const document = await lockDocument(em, input.documentId);
    if (document === null) return noDocument(ctx, input.documentId);
    const text = await em.findOne(
      EditionEntity,
      { documentId: document.id, number: document.edition },
      { populate: ['body'] },
    );
    const marker = findDisclosureMarker(text?.body ?? '');
    await requireOwnDocuments(ctx, em, [document.id]);
    const issues = [...checkReasons(input), ...(await checkStanding(em, input))];
    if (marker !== null && marker.disclosure !== input.disclosure && !input.reason?.trim())
      issues.push(againstMarker(marker.text));
    if (issues.length > 0) return refuse(ctx, issues);
    const now = ctx.clock.now();
    document.disclosure = input.disclosure;
    document.disclosureBasis =
      input.disclosure === Disclosure.UNDETERMINED ? DisclosureBasis.NONE : DisclosureBasis.FIELD;
    document.disclosureDecided = true;
    document.disclosureReason = input.reason?.trim() || null;
    document.disclosureLegalBasis = input.legalBasis?.trim() || null;
    await em.flush();
    await query(
      em,
      `insert into disclosure_decision (id, document_id, disclosure, reason, legal_basis, decided_by, decided_at) values (?, ?, ?, ?, ?, ?, ?)`,
      [
        ctx.ids.next(),
        document.id,
        input.disclosure,
        document.disclosureReason,
        document.disclosureLegalBasis,
        ctx.viewer.subject ?? '',
        now,
      ],
    );
    await touchDocuments(em, [document.id]);
    return { id: document.id };
  });
}

function checkReasons({ disclosure, reason, legalBasis }: DetermineDisclosure): ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  const isWithheld = disclosure === Disclosure.ON_REQUEST || disclosure === Disclosure.NOT_DISCLOSED;
  if (isWithheld && !reason?.trim()) {
    issues.push({
      path: 'reason',
      message: { zh: '依申请公开或不予公开须说明理由。', en: 'What is not disclosed proactively needs a reason.' },
      clause: 'B03',
    });
  }
  if (disclosure === Disclosure.NOT_DISCLOSED && !legalBasis?.trim()) {
    issues.push({
      path: 'legalBasis',
      message: { zh: '不予公开须写明法律依据。', en: 'What is not disclosed needs its legal basis.' },
      clause: 'B03',
    });
  }
  return issues;
}

/** What stands released is recalled first, so that everyone who has it hears of it (B18). */
async function checkStanding(em: Em, { documentId, disclosure }: DetermineDisclosure): Promise<ValidationIssue[]> {
  if (disclosure === Disclosure.PROACTIVE) return [];
  const [standing] = await query<{ id: string; title: string }[]>(
    em,
    `select r.id, r.title from release r
     where r.entered_log_at is not null and r.withdrawn_at is null
       and (r.document_id = ?::uuid or exists (select from release_bundle b where b.release_id = r.id and b.document_id = ?::uuid))
     limit 1`,
    [documentId, documentId],
  );
  if (standing === undefined) return [];
  return [
    {
      path: 'documentId',
      message: {
        zh: `该文件已随发布《${standing.title}》（${standing.id}）公开；请先撤回，使已收到的各方知悉。`,
        en: `The document stands released as “${standing.title}” (${standing.id}); withdraw that first, so that all who have it are told.`,
      },
      clause: 'B18',
    },
  ];
}

function againstMarker(marker: string): ValidationIssue {
  return {
    path: 'disclosure',
    message: {
      zh: `与文中标注“${marker}”不一致；如确需变更，请写明理由。`,
      en: `The text itself is marked “${marker}”; state a reason to decide otherwise.`,
    },
    clause: 'B01',
  };
}
