import { HubError } from '@dibao/shared/errors';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { GazetteContext } from '../context.ts';
import { formatCitation } from '../rules/citation.ts';
import type { IssueKind } from '../rules/issue-number.ts';
import { isStorableText } from '../rules/storable-text.ts';

/** An article without its text, which may be long and is read when asked for. */
export interface ArticleView {
  readonly id: string;
  readonly sourceId: string;
  readonly issueId: string;
  readonly place: number;
  readonly section: string | null;
  readonly category: string | null;
  readonly subcategory: string | null;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly signedOn: string | null;
  readonly subject: string | null;
  readonly keywords: readonly string[];
  readonly sourceUrl: string | null;
  readonly pageFrom: number | null;
  readonly pageTo: number | null;
  readonly digest: string;
  readonly documentId: string | null;
  readonly citation: string;
}

interface ArticleRow extends Omit<ArticleView, 'citation'> {
  readonly gazette: string;
  readonly year: number;
  readonly kind: IssueKind;
  readonly numbers: readonly number[];
  readonly isOwnSeries: boolean;
}

const select = `
  select a.id, a.source_id as "sourceId", a.issue_id as "issueId", a.place, a.section, a.category, a.subcategory, a.title,
    a.document_number as "documentNumber", a.issuer, a.signed_on::text as "signedOn", a.subject, a.keywords,
    a.source_url as "sourceUrl", a.page_from as "pageFrom", a.page_to as "pageTo", a.digest, a.document_id as "documentId",
    g.name as gazette, i.year, i.kind, i.numbers, i.is_own_series as "isOwnSeries"
  from gazette_article a join gazette_issue i on i.id = a.issue_id join gazette g on g.id = i.gazette_id`;

/** The articles of these ids, in any order. */
export function articlesById(ctx: GazetteContext, ids: readonly string[]): Promise<ArticleView[]> {
  return read(ctx, 'where a.id = any (?::uuid[])', ids);
}

/** The contents of these issues, in the order of their tables of contents. */
export function articlesOfIssues(ctx: GazetteContext, issueIds: readonly string[]): Promise<ArticleView[]> {
  return read(ctx, 'where a.issue_id = any (?::uuid[]) order by a.issue_id, a.place, a.source_id', issueIds);
}

/** The articles that print these documents, the first printing first. */
export function articlesOfDocuments(ctx: GazetteContext, documentIds: readonly string[]): Promise<ArticleView[]> {
  return read(ctx, 'where a.document_id = any (?::uuid[]) order by i.order_key, a.place, a.source_id', documentIds);
}

/** The texts of these articles, in any order. */
export function articleBodies(ctx: GazetteContext, ids: readonly string[]): Promise<{ id: string; body: string }[]> {
  return query(ctx.em, `select id, body from gazette_article where id = any (?::uuid[])`, [ids]);
}

/** Exactly one of these names the article. */
export interface ArticleLookup {
  readonly id?: string | null;
  readonly sourceId?: string | null;
}

/** One article by id or by the id it was imported with. Throws BAD_USER_INPUT unless exactly one is given. */
export async function findArticle(ctx: GazetteContext, { id, sourceId }: ArticleLookup): Promise<ArticleView | null> {
  if ((typeof id === 'string') === (typeof sourceId === 'string')) {
    throw HubError.badInput('请恰好给出 id、sourceId 二者之一。', 'Give exactly one of id and sourceId.');
  }
  if (typeof id === 'string') return isId(id) ? ((await articlesById(ctx, [id]))[0] ?? null) : null;
  if (typeof sourceId !== 'string' || !isStorableText(sourceId)) return null;
  return (await read(ctx, 'where a.source_id = any (?::text[])', [sourceId]))[0] ?? null;
}

async function read(ctx: GazetteContext, which: string, keys: readonly string[]): Promise<ArticleView[]> {
  return (await query<ArticleRow[]>(ctx.em, `${select} ${which}`, [keys])).map(toArticleView);
}

function toArticleView({ gazette, year, kind, numbers, isOwnSeries, ...article }: ArticleRow): ArticleView {
  const { pageFrom, pageTo } = article;
  const pages = pageFrom === null || pageTo === null ? null : { from: pageFrom, to: pageTo };
  const issue = { kind, numbers, isOwnSeries, total: null };
  return { ...article, citation: formatCitation({ gazette, year, issue, pages }) };
}
