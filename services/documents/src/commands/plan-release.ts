import { isId } from '@dibao/shared/ids';
import type { NotFound } from '@dibao/shared/failures';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import type { PolicyDocument } from '../entities/policy-document.entity.ts';
import { gateDocuments } from '../queries/gate-documents.ts';
import type { ReleaseBasis, ReleaseScope, ValidationIssue } from '../rules/release-gate.ts';
import { gateRelease } from './gate-release.ts';
import { requireOwnDocuments } from './own-agency.ts';
import { lockDocuments, noDocument } from './release-parts.ts';

/** What a publisher asks for. */
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

/** What a release would be, and everything that stands in its way. */
export interface ReleasePlan {
  readonly document: PolicyDocument;
  readonly bundle: readonly PolicyDocument[];
  /** That of the edition that would go out. */
  readonly title: string;
  readonly originId: string | null;
  readonly noInterpretationReason: string | null;
  /** Empty when it may go out. */
  readonly issues: readonly ValidationIssue[];
}

/**
 * Works out a release from what a publisher asked for, with its documents locked: the same for who publishes it and for
 * who wants to see it first. Throws FORBIDDEN for documents of others.
 */
export async function planRelease(
  ctx: DocumentsContext,
  em: Em,
  input: PublishRelease,
): Promise<ReleasePlan | NotFound> {
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
  const [outgoing] = await gateDocuments(em, [{ documentId: document.id, edition: document.edition }]);
  const title = outgoing?.title ?? document.title;
  return { document, bundle, title, originId, noInterpretationReason, issues };
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
