import { query } from '@dibao/shared/query';
import { requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import type { DocumentsContext } from '../context.ts';
import type { PolicyDocument } from '../entities/policy-document.entity.ts';
import { ReleaseEntity } from '../entities/release.entity.ts';
import type { ReleaseBasis, ReleaseScope, ValidationIssue } from '../rules/release-gate.ts';
import { enterLog } from './enter-log.ts';
import { type Made, once } from './idempotent.ts';
import { gateRelease } from './gate-release.ts';
import { requireOwnDocuments } from './own-agency.ts';
import { lockDocuments, noDocument, refuse } from './release-parts.ts';
import { waitingFacts } from './waiting-facts.ts';

export interface PublishRelease {
  readonly documentId: string;
  readonly bundleIds?: readonly string[] | null;
  readonly column: string;
  readonly scope: ReleaseScope;
  readonly basis: ReleaseBasis;
  readonly systems?: readonly string[] | null;
  readonly divisionCode?: string | null;
  readonly url?: string | null;
  readonly publishedAt?: Date | null;
  /** Why no interpretation comes with a policy document (D06). */
  readonly noInterpretationReason?: string | null;
  readonly idempotencyKey?: string | null;
}

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
    const wanted = [input.documentId, ...new Set(input.bundleIds ?? [])];
    const documents = await lockDocuments(em, wanted);
    const missing = wanted.find((id) => !documents.has(id));
    const [document, ...bundle] = wanted.flatMap((id) => documents.get(id) ?? []);
    if (document === undefined || missing !== undefined) return noDocument(ctx, missing ?? input.documentId);
    await requireOwnDocuments(ctx, em, wanted);
    const noInterpretationReason = input.noInterpretationReason ?? document.interpretationWaiver ?? null;
    const issues = await gateRelease(em, ctx, {
      basis: input.basis,
      scope: input.scope,
      column: input.column,
      systems: input.systems ?? [],
      divisionCode: input.divisionCode ?? null,
      url: input.url ?? null,
      main: { document, edition: document.edition },
      members: bundle.map((member) => ({ document: member, edition: member.edition })),
      noInterpretationReason,
    });
    if (input.url && !isWebAddress(input.url)) issues.push(wrongAddress);
    const originId = await findOrigin(ctx, em, document);
    if (originId === null) issues.push(unknownOrigin);
    if (issues.length > 0 || originId === null) return refuse(ctx, issues);

    const now = ctx.clock.now();
    const publishedAt = input.publishedAt ?? now;
    const release = em.create(ReleaseEntity, {
      id: ctx.ids.next(),
      documentId: document.id,
      title: (await waitingFacts(em, document.id, document.edition))?.title ?? document.title,
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

/** The viewer's agency, else the document's lead issuer. */
async function findOrigin(ctx: DocumentsContext, em: Em, document: PolicyDocument): Promise<string | null> {
  const { agencyId } = ctx.viewer;
  const [origin] = await query<{ id: string }[]>(
    em,
    `select id from (
       select a.id, -1 as place from agency a where a.id = ?::uuid
       union all
       select i.agency_id, i.place from document_issuer i where i.document_id = ?::uuid
     ) candidates order by place limit 1`,
    [agencyId !== null && isId(agencyId) ? agencyId : null, document.id],
  );
  return origin?.id ?? null;
}

function isWebAddress(address: string): boolean {
  return /^https?:$/.test(URL.parse(address)?.protocol ?? '');
}

const wrongAddress: ValidationIssue = {
  path: 'url',
  message: { zh: '网址应以 http:// 或 https:// 开头。', en: 'The address must begin with http:// or https://.' },
  clause: 'A13',
};

const unknownOrigin: ValidationIssue = {
  path: 'documentId',
  message: {
    zh: '文件没有已知的发文机关，令牌也未写明机关；请用 pnpm hub token --role publisher --agency ID 取得带机关的令牌（命令行可用 --agency ID），或补全发文机关后重新导入。',
    en: 'The document has no known issuer and the token names no agency; use a token with --agency ID (so does the command line), or import the document again with its issuer.',
  },
  clause: 'A13',
};
