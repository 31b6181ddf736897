import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import { addressKey } from '../rules/article-address.ts';

/** The article of an address of a portal; one nobody had met is noted, as found by hand. */
export async function knownArticle(
  { em: outer, clock }: DocumentsContext,
  portalId: string,
  address: string,
): Promise<{ readonly id: string; readonly documentId: string | null }> {
  const key = addressKey(address);
  return outer.transactional(async (em) => {
    await query(em, `select id from origin_portal where id = ? for no key update`, [portalId]);
    const [known] = await query<{ id: string; documentId: string | null }[]>(
      em,
      `select a.id, a.document_id as "documentId" from article_address k join portal_article a on a.id = k.article_id where k.key = ?`,
      [key],
    );
    if (known !== undefined) return known;
    const [made] = await query<{ id: string }[]>(
      em,
      `with article as (
         insert into portal_article (portal_id, address, was_there_before, found_at) values (?, ?, true, ?) returning id, address
       )
       insert into article_address (key, address, article_id) select ?, address, id from article returning article_id as id`,
      [portalId, address, clock.now(), key],
    );
    if (made === undefined) throw new Error(`The article ${address} was not noted`);
    return { id: made.id, documentId: null };
  });
}

/** The draft of a document that waits; null where there is none. */
export async function openDraftOf({ em }: DocumentsContext, documentId: string): Promise<string | null> {
  const [draft] = await query<{ id: string }[]>(
    em,
    `select id from intake_draft where document_id = ? and state = 'OPEN'`,
    [documentId],
  );
  return draft?.id ?? null;
}
