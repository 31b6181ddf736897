import type { Bilingual } from '@dibao/shared/bilingual';
import { HubError } from '@dibao/shared/errors';
import { LockMode } from '@mikro-orm/core';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import { PolicyDocumentEntity } from '../entities/policy-document.entity.ts';
import { watchedArticle, type WatchedArticle } from '../queries/watched-list.ts';
import { whyNotAutomatic } from '../rules/automatic-release.ts';
import { readDocumentRecord } from '../rules/document-record.ts';
import { recheckAfter } from '../rules/recheck-after.ts';
import { documentOfArticle } from './document-of-article.ts';
import { gateRelease } from './gate-release.ts';
import { isMade } from './idempotent.ts';
import { requireOwnDocuments } from './own-agency.ts';
import { publishRelease } from './publish-release.ts';
import { type LookedPage, keepPage } from './keep-page.ts';

/** What became of an article that was read for the first time. */
export type TakenArticle =
  | { readonly outcome: 'RELEASED'; readonly documentId: string; readonly releaseId: string }
  | { readonly outcome: 'DRAFTED'; readonly documentId: string; readonly reasons: readonly Bilingual[] }
  /** Another act had released it already. */
  | { readonly outcome: 'KNOWN'; readonly documentId: string }
  | { readonly outcome: 'REFUSED'; readonly reason: Bilingual };

/**
 * Takes over an article that was read for the first time: its document, and then its release or a draft with the reasons
 * why it was not released by itself. All in one transaction, so whoever is killed in it has done nothing and does it again.
 *
 * @param ctx acts for the portal
 */
export async function takeArticle(
  ctx: DocumentsContext,
  articleId: string,
  page: LookedPage,
): Promise<TakenArticle | null> {
  return ctx.em.transactional(async (em) => {
    const article = await watchedArticle(em, articleId, true);
    // Somebody else took it in the meantime.
    if (article === null || article.documentId !== null) return null;
    const draft = readDocumentRecord(page.record, {
      now: ctx.clock.now(),
      isGovernmentAddress: ctx.isGovernmentAddress,
    });
    if ('refusal' in draft) return { outcome: 'REFUSED', reason: draft.refusal.message };
    const documentId = await documentOfArticle(ctx, em, draft);
    const pageId = await keepPage(em, { articleId }, page);
    const now = ctx.clock.now();
    const pause = recheckAfter(0, article.portal.rules.recheckMinutes * 60_000) ?? 0;
    await query(
      em,
      `update portal_article set state = 'READ', document_id = ?, page_id = ?, content_digest = ?, etag = ?, last_modified = ?,
         looked_at = ?, failures = 0, failure = null, misses = 0, next_look_at = ? where id = ?`,
      [
        documentId,
        pageId,
        page.contentDigest,
        page.etag,
        page.lastModified,
        now,
        new Date(now.getTime() + pause),
        articleId,
      ],
    );
    if (await isReleased(em, documentId)) return { outcome: 'KNOWN', documentId };
    const reasons = [
      ...whyNotAutomatic({
        ...article,
        trust: article.portal.release,
        publishedOn: draft.publishedOn ?? '',
        ...{ body: draft.body, attachments: page.attachments },
      }),
    ];
    if (reasons.length === 0) {
      const released = await release(ctx, em, { article, documentId, publishedAt: page.publishedAt });
      if (typeof released === 'string') return { outcome: 'RELEASED', documentId, releaseId: released };
      reasons.push(...released);
    }
    await query(
      em,
      `insert into intake_draft (article_id, portal_id, document_id, page_id, reason, drafted_at)
       select ?, ?, ?, ?, ?::jsonb, ? where not exists (select from intake_draft where document_id = ? and state = 'OPEN')`,
      [articleId, article.portal.id, documentId, pageId, JSON.stringify(reasons), now, documentId],
    );
    return { outcome: 'DRAFTED', documentId, reasons };
  });
}

async function isReleased(em: Em, documentId: string): Promise<boolean> {
  const [row] = await query<{ released: boolean }[]>(
    em,
    `select exists (
       select from release where document_id = ?::uuid
       union all
       select from release_bundle where document_id = ?::uuid) as released`,
    [documentId, documentId],
  );
  return row?.released === true;
}

/** Releases through the same gate as everybody; the id of the release, or why it may not go out. */
async function release(
  ctx: DocumentsContext,
  em: Em,
  {
    article,
    documentId,
    publishedAt,
  }: { readonly article: WatchedArticle; readonly documentId: string; readonly publishedAt: Date },
): Promise<string | readonly Bilingual[]> {
  const { column, scope, systems, divisionCode } = article.portal.rules;
  const target = {
    column,
    scope,
    systems,
    divisionCode: divisionCode ?? null,
    url: article.address,
    basis: 'ALREADY_PUBLIC' as const,
  };
  const document = await em.findOneOrFail(
    PolicyDocumentEntity,
    { id: documentId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const issues = await gateRelease(em, ctx, {
    ...target,
    main: { document, edition: document.edition },
    members: [],
    noInterpretationReason: null,
  });
  if (issues.length > 0) return issues.map(({ message }) => message);
  const inside = { ...ctx, em };
  try {
    await requireOwnDocuments(inside, em, [documentId]);
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    return [notOfThePortal];
  }
  const result = await publishRelease(inside, { documentId, ...target, publishedAt });
  if (isMade(result)) return result.id;
  return [{ zh: result.message, en: result.message }];
}

const notOfThePortal: Bilingual = {
  zh: '发文机关不是此门户的主办机关或其下级；请核对来源。',
  en: 'Its issuer is neither the agency of this portal nor below it; check where it comes from.',
};
