import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { SearchRow } from '../search/search-request.ts';

interface StoredRow extends Omit<SearchRow, 'texts'> {
  readonly title: string;
  readonly keywords: readonly string[];
  readonly body: string;
}

const select = `
  select a.id, i.gazette_id as "gazetteId", i.year, a.section, a.issuer, i.published_on::text as "publishedOn",
    a.document_number as "documentNumber", a.title, a.keywords, a.body
  from gazette_article a join gazette_issue i on i.id = a.issue_id`;

// Articles read at once: a few megabytes, rarely more.
const pageSize = 100;

/** Articles as the search index takes them. */
export async function searchRowsOf(em: Em, ids: readonly string[]): Promise<SearchRow[]> {
  return (await query<StoredRow[]>(em, `${select} where a.id = any (?::uuid[]) order by a.id`, [ids])).map(toSearchRow);
}

/** The whole archive as the search index takes it, read page by page, never at once. */
export async function* allSearchRows(em: Em): AsyncGenerator<SearchRow> {
  let after = '00000000-0000-0000-0000-000000000000';
  const read = (from: string) =>
    query<StoredRow[]>(em, `${select} where a.id > ?::uuid order by a.id limit ?`, [from, pageSize]);
  for (let page = await read(after); page.length > 0; page = await read(after)) {
    after = page.at(-1)?.id ?? after;
    yield* page.map(toSearchRow);
  }
}

function toSearchRow({ title, keywords, body, ...row }: StoredRow): SearchRow {
  const { documentNumber, issuer } = row;
  const texts = [title, documentNumber ?? '', issuer ?? '', ...keywords, body];
  return { ...row, texts: texts.filter((text) => text !== '') };
}
