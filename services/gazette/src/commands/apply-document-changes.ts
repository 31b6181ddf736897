import { query } from '@dibao/shared/query';
import type { Em } from '@dibao/shared/orm';
import { linkArticlesOfNumbers, lockLinks } from './link-articles.ts';

/** An item of the feed `document-changes`; of a document the public may not know of, only that. */
export interface DocumentChange {
  readonly id: string;
  readonly visible: boolean;
  readonly documentNumberKey?: string | null;
  readonly numberMayBeCited?: boolean | null;
  readonly hasBody?: boolean | null;
}

/** Follows the documents the public may see, and links anew the articles whose numbers they bear or bore. */
export async function applyDocumentChanges(em: Em, items: readonly DocumentChange[]): Promise<void> {
  if (items.length === 0) return;
  await lockLinks(em);
  const [former] = await query<{ keys: string[] | null }[]>(
    em,
    `select array_agg(distinct key) as keys from policy_document, unnest(number_keys) key where id = any (?::uuid[])`,
    [items.map(({ id }) => id)],
  );
  const rows = items
    .filter(({ visible }) => visible)
    .map(({ id, documentNumberKey, numberMayBeCited, hasBody }) => ({
      id,
      numberKeys: documentNumberKey?.split(';') ?? [],
      numberMayBeCited: numberMayBeCited === true,
      hasBody: hasBody === true,
    }));
  await query(em, storeDocuments, [JSON.stringify(rows)]);
  await query(em, `delete from policy_document where id = any (?::uuid[])`, [
    items.filter(({ visible }) => !visible).map(({ id }) => id),
  ]);
  await linkArticlesOfNumbers(em, [...new Set([...(former?.keys ?? []), ...rows.flatMap((row) => row.numberKeys)])]);
}

const storeDocuments = `
  insert into policy_document (id, number_keys, number_may_be_cited, has_body)
  select id, "numberKeys", "numberMayBeCited", "hasBody"
  from jsonb_to_recordset(?::jsonb) as item (id uuid, "numberKeys" text[], "numberMayBeCited" boolean, "hasBody" boolean)
  on conflict (id) do update set
    number_keys = excluded.number_keys, number_may_be_cited = excluded.number_may_be_cited, has_body = excluded.has_body`;
