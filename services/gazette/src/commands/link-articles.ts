import { query } from '@dibao/shared/query';
import type { Em } from '@dibao/shared/orm';

/**
 * Begins a transaction that changes what articles and documents can be linked: one at a time, since an import and the
 * feed of documents, side by side, would each miss what the other has not committed yet.
 */
export async function lockLinks(em: Em): Promise<void> {
  await query(em, `select pg_advisory_xact_lock(hashtext('dibao.gazette.links'))`);
}

// A number shared by several records means the one that is not flagged as cited, then one with a text, then the oldest.
const documentOfArticle = `
  select d.id from policy_document d
  where d.number_keys && a.number_keys
  order by d.number_may_be_cited, not d.has_body, d.id
  limit 1`;

/** Links articles to the documents whose number they print. */
export async function linkArticles(em: Em, articleIds: readonly string[]): Promise<void> {
  await link(em, 'a.id = any (?::uuid[])', articleIds);
}

/** Links every article that prints one of these numbers, or no longer links it. */
export async function linkArticlesOfNumbers(em: Em, numberKeys: readonly string[]): Promise<void> {
  await link(em, 'a.number_keys && ?::text[]', numberKeys);
}

async function link(em: Em, which: string, values: readonly string[]): Promise<void> {
  if (values.length === 0) return;
  await query(
    em,
    `update gazette_article changed set document_id = linked.document_id
     from (select a.id, (${documentOfArticle}) as document_id from gazette_article a where ${which}) linked
     where changed.id = linked.id and changed.document_id is distinct from linked.document_id`,
    [values],
  );
}
