import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import { watchedArticle, type WatchedArticle } from '../queries/watched-list.ts';
import { addressKey } from '../rules/article-address.ts';
import { contentDiff } from '../rules/content-diff.ts';
import { readDocumentRecord } from '../rules/document-record.ts';
import { recheckAfter } from '../rules/recheck-after.ts';
import { takeDrafts } from './import-documents.ts';
import { keepPage, type LookedPage } from './keep-page.ts';
import { proposeChange } from './propose-change.ts';

/** What a later look at an article found: its page, that the page is as it was, or that it is gone. */
export type Relook =
  | { readonly kind: 'page'; readonly page: LookedPage }
  | { readonly kind: 'same' }
  | { readonly kind: 'gone'; readonly status: number; readonly address: string };

/** One miss is a mishap of the portal; the second one is looked for after this, in milliseconds. */
const secondLook = 600_000;

/** Notes what a later look at an article found, and proposes what follows from it. */
export async function recheckArticle(ctx: DocumentsContext, articleId: string, found: Relook): Promise<void> {
  await ctx.em.transactional(async (em) => {
    const article = await watchedArticle(em, articleId, true);
    if (article === null || article.documentId === null) return;
    const now = ctx.clock.now();
    const misses = found.kind === 'gone' ? article.misses + 1 : 0;
    await query(
      em,
      `update portal_article set looked_at = ?, misses = ?, failures = 0, failure = null, state = ?, next_look_at = ? where id = ?`,
      [now, misses, misses > 1 ? 'VANISHED' : 'READ', nextLook(article, misses, now), articleId],
    );
    const releaseId = await releaseOf(em, article);
    if (found.kind === 'gone') {
      if (misses < 2 || releaseId === null || (await wasRejected(em, articleId, null))) return;
      const { status, address } = found;
      const change = { articleId, portalId: article.portal.id, releaseId, pageId: null, at: now };
      return proposeChange(em, ctx.log, { kind: 'WITHDRAWAL', ...change, diff: { status, address } });
    }
    if (found.kind === 'same' || found.page.contentDigest === article.contentDigest) {
      const { etag, lastModified } = found.kind === 'page' ? found.page : article;
      await query(em, `update portal_article set etag = ?, last_modified = ? where id = ?`, [
        etag,
        lastModified,
        articleId,
      ]);
      return lapse(em, articleId, now);
    }
    await noteChange(ctx, em, { article, releaseId, page: found.page });
  });
}

interface ChangedArticle {
  readonly article: WatchedArticle;
  readonly releaseId: string | null;
  readonly page: LookedPage;
}

async function noteChange(ctx: DocumentsContext, em: Em, { article, releaseId, page }: ChangedArticle): Promise<void> {
  const at = ctx.clock.now();
  if (releaseId === null) return refreshDraft(ctx, em, article, page);
  if (await wasRejected(em, article.id, page.contentDigest)) return;
  if (await isProposed(em, article.id, page.contentDigest)) return;
  const [before] = await query<{ record: Record<string, unknown> }[]>(
    em,
    `select record from fetched_page where id = ?::uuid`,
    [article.pageId],
  );
  const pageId = await keepPage(em, { articleId: article.id }, page);
  const diff = contentDiff(before?.record ?? {}, page.record);
  await proposeChange(em, ctx.log, {
    ...{ kind: 'CORRECTION', articleId: article.id, portalId: article.portal.id, releaseId, pageId, diff, at },
  });
}

/** A draft nobody released shows what stands on the portal now, and says that it changed. */
async function refreshDraft(ctx: DocumentsContext, em: Em, article: WatchedArticle, page: LookedPage): Promise<void> {
  const [open] = await query<{ id: string }[]>(
    em,
    `select id from intake_draft where article_id = ? and state = 'OPEN' for update`,
    [article.id],
  );
  const draft = readDocumentRecord(page.record, { now: ctx.clock.now(), isGovernmentAddress: ctx.isGovernmentAddress });
  if (open === undefined || 'refusal' in draft) return;
  await takeDrafts(ctx, em, [draft]);
  const pageId = await keepPage(em, { articleId: article.id }, page);
  await query(em, `update intake_draft set page_id = ?, changed_at = ? where id = ?`, [
    pageId,
    ctx.clock.now(),
    open.id,
  ]);
  await query(
    em,
    `update portal_article set page_id = ?, content_digest = ?, etag = ?, last_modified = ? where id = ?`,
    [...[pageId, page.contentDigest, page.etag, page.lastModified, article.id]],
  );
}

/** The release that rests on this article: that of its document, with this address. Others have their own evidence. */
async function releaseOf(em: Em, { id, documentId }: WatchedArticle): Promise<string | null> {
  const releases = await query<{ id: string; url: string | null }[]>(
    em,
    `select id, url from release where document_id = ?::uuid and entered_log_at is not null and withdrawn_at is null
     order by entered_log_at desc`,
    [documentId],
  );
  const keys = await query<{ key: string }[]>(em, `select key from article_address where article_id = ?`, [id]);
  const own = new Set(keys.map(({ key }) => key));
  return releases.find(({ url }) => url !== null && own.has(addressKey(url)))?.id ?? null;
}

/** Whether a publisher has refused this very change; it is not proposed again. */
async function wasRejected(em: Em, articleId: string, contentDigest: string | null): Promise<boolean> {
  const [last] = await query<{ state: string; digest: string | null }[]>(
    em,
    `select p.state, f.content_digest as digest from intake_proposal p left join fetched_page f on f.id = p.page_id
     where p.article_id = ? and p.state in ('ACCEPTED','REJECTED') order by p.decided_at desc limit 1`,
    [articleId],
  );
  return last?.state === 'REJECTED' && last.digest === contentDigest;
}

/** Whether this very change waits for a decision already. */
async function isProposed(em: Em, articleId: string, contentDigest: string): Promise<boolean> {
  const rows = await query(
    em,
    `select from intake_proposal p join fetched_page f on f.id = p.page_id
     where p.article_id = ? and p.state in ('OPEN','HELD') and f.content_digest = ?`,
    [articleId, contentDigest],
  );
  return rows.length > 0;
}

/** The page says again what was released: there is nothing left to decide. */
async function lapse(em: Em, articleId: string, at: Date): Promise<void> {
  await query(
    em,
    `update intake_proposal set state = 'LAPSED', decided_at = ? where article_id = ? and state in ('OPEN','HELD')`,
    [at, articleId],
  );
}

function nextLook({ foundAt, portal }: WatchedArticle, misses: number, now: Date): Date | null {
  const first = portal.rules.recheckMinutes * 60_000;
  const pause = misses === 1 ? Math.min(secondLook, first) : recheckAfter(now.getTime() - foundAt.getTime(), first);
  return pause === null ? null : new Date(now.getTime() + pause);
}
