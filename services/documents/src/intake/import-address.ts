import { requireScope, Scope } from '@dibao/shared/auth';
import type { Bilingual } from '@dibao/shared/bilingual';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { query } from '@dibao/shared/query';
import { releaseDraft } from '../commands/decide-draft.ts';
import { documentOfArticle } from '../commands/document-of-article.ts';
import { isMade } from '../commands/idempotent.ts';
import { keepPage, type LookedPage } from '../commands/keep-page.ts';
import { knownArticle, openDraftOf } from '../commands/known-article.ts';
import { requireOwnAgency } from '../commands/own-agency.ts';
import { publishRelease } from '../commands/publish-release.ts';
import { refuse } from '../commands/release-parts.ts';
import { takeArticle } from '../commands/take-article.ts';
import type { DocumentsContext } from '../context.ts';
import { portalOfHost, type OriginPortalView } from '../queries/origin-portals.ts';
import { articleAddress } from '../rules/article-address.ts';
import { readDocumentRecord } from '../rules/document-record.ts';
import { noArticleRules } from '../rules/portal-rules.ts';
import type { ReleaseScope } from '../rules/release-gate.ts';
import { articleRequest } from './look-at-article.ts';
import { inTime } from './in-time.ts';
import { troubleOf } from './look-at-list.ts';
import { readPageOfArticle } from './read-page-of-article.ts';

export interface ImportAddress {
  readonly address: string;
  /** Release it at once; column and scope are needed where no registered portal says them. */
  readonly release?: boolean | null;
  readonly column?: string | null;
  readonly scope?: ReleaseScope | null;
  readonly systems?: readonly string[] | null;
  readonly divisionCode?: string | null;
}

/** What became of an address. */
export interface AddressImported {
  readonly documentId: string;
  /** Null where it stands on no registered portal, or was decided before. */
  readonly draftId: string | null;
  readonly releaseId: string | null;
  /** It was here already, and nothing was changed. */
  readonly wasKnown: boolean;
}

/** Milliseconds after which whoever asked is answered with what is there; the gateway waits for thirty seconds. */
const callersPatience = 20_000;
const pageTimeout = 15_000;

/** Imports one article by its address, by the rules of its portal or as any government page is read. */
export async function importAddress(
  ctx: DocumentsContext,
  input: ImportAddress,
): Promise<AddressImported | ValidationFailure | NotFound> {
  requireScope(ctx.viewer, Scope.publish);
  const address = articleAddress(input.address, input.address);
  if (address === null) return wrong(ctx, notAnAddress);
  const portal = await portalOfHost(ctx, new URL(address).host);
  if (portal === null) requireScope(ctx.viewer, Scope.import);
  else await requireOwnAgency(ctx, ctx.em, [portal.agencyId]);
  if (!ctx.isGovernmentAddress(address)) return wrong(ctx, notAGovernment(address));
  if (portal === null && input.release && !(input.column && input.scope)) return wrong(ctx, sayWhere, 'column');
  const page = await fetchArticle(ctx, address, portal);
  if ('zh' in page) return wrong(ctx, page);
  return portal === null ? importAlone(ctx, input, page) : importOfPortal(ctx, input, { address, portal, page });
}

async function fetchArticle(
  ctx: DocumentsContext,
  address: string,
  portal: OriginPortalView | null,
): Promise<LookedPage | Bilingual> {
  const patience = AbortSignal.timeout(callersPatience);
  const request = { ...articleRequest, timeout: pageTimeout };
  const answer = await inTime(ctx.signal, patience, (signal) => ctx.fetchGuarded(address, { ...request, signal }));
  if (answer === null) return tooBusy;
  const trouble = troubleOf(answer);
  if (trouble !== null || answer.kind !== 'answered') return trouble ?? notAnAddress;
  const rules = portal?.rules.article ?? noArticleRules;
  const facts = { address, listedOn: null, foundAt: ctx.clock.now() };
  const page = await readPageOfArticle(
    { ...ctx, patience, gap: (portal?.rules.secondsBetweenRequests ?? 1) * 1_000 },
    { answer, rules, facts },
  );
  return 'missing' in page ? page.missing : page;
}

/** On a registered portal: from now on it is watched as if a list had shown it. */
async function importOfPortal(
  ctx: DocumentsContext,
  input: ImportAddress,
  { address, portal, page }: { readonly address: string; readonly portal: OriginPortalView; readonly page: LookedPage },
): Promise<AddressImported | ValidationFailure | NotFound> {
  const { id: articleId, documentId: before } = await knownArticle(ctx, portal.id, address);
  const taken = before === null ? await takeArticle(ctx, articleId, page) : null;
  if (taken?.outcome === 'REFUSED') return wrong(ctx, taken.reason);
  const documentId = before ?? taken?.documentId;
  if (documentId === undefined) return wrong(ctx, takenMeanwhile);
  const draftId = await openDraftOf(ctx, documentId);
  const known = { documentId, draftId, wasKnown: before !== null || taken?.outcome === 'KNOWN' };
  if (!input.release || draftId === null) return { ...known, releaseId: await releaseOf(ctx, documentId) };
  const { column, scope, systems, divisionCode } = input;
  const released = await releaseDraft(ctx, {
    ...{ draftId, column: column ?? null, scope: scope ?? null },
    ...{ systems: systems ?? null, divisionCode: divisionCode ?? null },
  });
  if (!isMade(released)) return released;
  return { ...known, releaseId: await releaseOf(ctx, documentId) };
}

/** On a government site nobody registered: a document with its page as evidence. */
async function importAlone(
  ctx: DocumentsContext,
  { release, column, scope, systems, divisionCode }: ImportAddress,
  page: LookedPage,
): Promise<AddressImported | ValidationFailure | NotFound> {
  const draft = readDocumentRecord(page.record, { now: ctx.clock.now(), isGovernmentAddress: ctx.isGovernmentAddress });
  if ('refusal' in draft) return wrong(ctx, draft.refusal.message);
  const { documentId, wasKnown } = await ctx.em.transactional(async (em) => {
    const [before] = await query(em, `select from policy_document where source_id = ? or source_url = ?`, [
      draft.sourceId,
      draft.sourceUrl,
    ]);
    const id = await documentOfArticle(ctx, em, draft);
    await keepPage(em, { documentId: id }, page);
    return { documentId: id, wasKnown: before !== undefined };
  });
  const imported = { documentId, draftId: null, wasKnown };
  if (!release || !column || !scope) return { ...imported, releaseId: await releaseOf(ctx, documentId) };
  const target = { column, scope, systems: systems ?? [], divisionCode: divisionCode ?? null };
  const released = await publishRelease(ctx, {
    ...{ documentId, ...target, basis: 'ALREADY_PUBLIC', url: draft.sourceUrl, publishedAt: page.publishedAt },
    // The same address is released once, however often it is asked for.
    idempotencyKey: `address:${draft.sourceId}`,
  });
  return isMade(released) ? { ...imported, releaseId: released.id } : released;
}

async function releaseOf({ em }: DocumentsContext, documentId: string): Promise<string | null> {
  const [release] = await query<{ id: string }[]>(
    em,
    `select id from release where document_id = ? and withdrawn_at is null order by entered_log_at desc nulls last limit 1`,
    [documentId],
  );
  return release?.id ?? null;
}

function wrong(ctx: DocumentsContext, message: Bilingual, path = 'address'): ValidationFailure {
  return refuse(ctx, [{ path, message, clause: null }]);
}

const notAnAddress: Bilingual = { zh: '不是 http 或 https 网址。', en: 'This is no http or https address.' };
const sayWhere: Bilingual = {
  zh: '该网址不属于已登记的门户；要发布请写明栏目和范围。',
  en: 'It stands on no registered portal; name column and scope to release it.',
};
const tooBusy: Bilingual = {
  zh: '该网站正在被频繁读取，未能轮到；请稍后再试。',
  en: 'This site is being read by many at once, and its turn did not come; try again later.',
};
const takenMeanwhile: Bilingual = {
  zh: '此文章正在读取之中，请稍后再试。',
  en: 'This article is being read at this moment; try again.',
};

function notAGovernment(address: string): Bilingual {
  const { host } = new URL(address);
  return {
    zh: `${host} 不是政府网站（gov.cn 或已登记的门户）；请先登记该门户（pnpm hub import portals），或以 pnpm hub import documents 导入并认定公开属性。`,
    en: `${host} is no government site (gov.cn or a registered portal); register the portal first (pnpm hub import portals), or import the text with pnpm hub import documents and determine its disclosure.`,
  };
}
