import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { WatchedList } from '../queries/watched-list.ts';
import { addressKey } from '../rules/article-address.ts';
import type { ListedArticle } from '../rules/listed-article.ts';
import { enqueueLooks } from './enqueue-looks.ts';

/** A look at an article that nothing came of is due again after this, in milliseconds. */
const lostAfter = 300_000;

/**
 * Notes the articles of a list that nobody had met, and has each looked at. What stood on a list when it was first looked
 * at is old: it is never released by itself.
 */
export async function noteListedArticles(
  em: Em,
  list: WatchedList,
  articles: readonly ListedArticle[],
  now: Date,
): Promise<number> {
  const listed = articles.map(({ address, title, day }) => ({ key: addressKey(address), address, title, day }));
  const fresh = await query<{ id: string; url: string }[]>(em, insertFresh, [
    JSON.stringify(listed),
    ...[list.portal.id, list.id, list.begunAt === null, now, new Date(now.getTime() + lostAfter)],
  ]);
  const { secondsBetweenRequests } = list.portal.rules;
  await enqueueLooks(
    em,
    'article',
    fresh.map((each) => ({ ...each, secondsBetweenRequests })),
    now,
  );
  return fresh.length;
}

const insertFresh = `
  with listed as (
    select * from jsonb_to_recordset(?::jsonb) as row (key text, address text, title text, day date)
  ), unknown as (
    select l.*, uuidv7() as id from listed l where not exists (select from article_address a where a.key = l.key)
  ), articles as (
    insert into portal_article (id, portal_id, list_id, address, was_there_before, listed_title, listed_on, found_at, next_look_at)
    select id, ?::uuid, ?::uuid, address, ?::boolean, title, day, ?::timestamptz, ?::timestamptz from unknown
    returning id
  ), addresses as (
    insert into article_address (key, address, article_id)
    select key, address, id from unknown join articles using (id)
    returning article_id
  )
  select a.article_id as id, u.address as url from addresses a join unknown u on u.id = a.article_id`;
