/**
 * Every statement of the search index, for PostgreSQL 18 with pg_textsearch 1.5. Nothing here is particular to where that
 * PostgreSQL runs.
 *
 * Measured in WebAssembly on two cores with 8,643 articles of 26 million characters: filling the table before the
 * index exists takes 4 s and the index 26 s, most of it in the parser of `simple`. `storage external` spares another 13 s
 * of compression. `<@>` in a select list tokenises the text again, 2 ms a row: scores come from
 * `bm25_get_current_score()`, which is right only while rows arrive from the index in its own order.
 */

/** Rises whenever tokens, normalisation or tables change: an index of another version has to be rebuilt. */
export const indexVersion = 1;

export const createTables = `
  create extension if not exists pg_textsearch;
  create table article_search (
    n integer generated always as identity primary key,
    id text not null unique,
    gazette_id text not null,
    year integer not null,
    section text,
    issuer text,
    published_on date,
    number_keys text[],
    tokens text storage external not null,
    plain text storage external not null
  );
  create table search_state (version integer not null, epoch text not null, writes bigint not null);`;

export const createIndexes = `
  create index article_search_bm25 on article_search using bm25 (tokens) with (text_config = 'simple');
  create index article_search_number on article_search using gin (number_keys);
  analyze article_search;`;

/** For the life of a connection: reading the table instead of the index tokenises every text, for 20 s. */
export const configureSession = `set enable_seqscan = off`;

export const insertState = `insert into search_state (version, epoch, writes) values ($1, $2, 0)`;
export const selectState = `select version, epoch || '.' || writes as generation from search_state`;
export const countWrite = `update search_state set writes = writes + 1`;
export const countArticles = `select count(*)::int as count from article_search`;
export const vacuum = `vacuum article_search`;

/** $1 … $9: one array for each column, the keys of a number joined by semicolons. */
export const upsertArticles = `
  insert into article_search (id, gazette_id, year, section, issuer, published_on, number_keys, tokens, plain)
  select id, gazette_id, year, section, issuer, published_on, string_to_array(number_keys, ';'), tokens, plain
  from unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::date[], $7::text[], $8::text[], $9::text[])
    as given (id, gazette_id, year, section, issuer, published_on, number_keys, tokens, plain)
  on conflict (id) do update set
    gazette_id = excluded.gazette_id, year = excluded.year, section = excluded.section, issuer = excluded.issuer,
    published_on = excluded.published_on, number_keys = excluded.number_keys, tokens = excluded.tokens, plain = excluded.plain`;

/** $1: ids. */
export const removeArticles = `delete from article_search where id = any($1::text[])`;

// $1 … $5 of every statement below that filters.
const filter = `
  ($1::text[] is null or gazette_id = any($1)) and ($2::int is null or year >= $2) and ($3::int is null or year <= $3)
  and ($4::text[] is null or section = any($4)) and ($5::text[] is null or issuer = any($5))`;

// An empty array leaves no condition in the plan: with one, the index expects to lose rows and scores thousands of
// articles to show ten, 2 s for a sentence.
const hasPassages = (passages: string) => `(cardinality(${passages}::text[]) = 0
  or not exists (select from unnest(${passages}::text[]) passage where strpos(plain, passage) = 0))`;
const isNotAmong = (rows: string) => `(cardinality(${rows}::int[]) = 0 or not (n + 0) = any(${rows}::int[]))`;

/** $6: number keys. The articles that bear one of these numbers themselves. */
export const selectByNumber = `
  select n, id from article_search where number_keys && $6::text[] and ${filter} order by n limit 20`;

/**
 * $6: `tsquery`; $7: phrases; $8: rows found by number; $9: how many to count. One row `all` with the rows themselves,
 * then one row for each value of each facet.
 */
export const selectMatches = `
  with by_text as materialized (
    select n, year, section, gazette_id, issuer from article_search
    where tokens @@ $6::tsquery and ${hasPassages('$7')} and ${filter} limit $9::int
  ), matched as materialized (
    select * from by_text
    union select n, year, section, gazette_id, issuer from article_search where n = any($8::int[])
  )
  select 'all' as facet, '' as value, count(*)::int as count, coalesce(array_agg(n), '{}') as rows from matched
  union all select 'years', year::text, count(*)::int, null from matched group by year
  union all select 'sections', section, count(*)::int, null from matched where section is not null group by section
  union all select 'gazettes', gazette_id, count(*)::int, null from matched group by gazette_id
  union all select 'issuers', issuer, count(*)::int, null from matched where issuer is not null group by issuer`;

/** Before ranking, in the same transaction: rows have to come in the order of the index, never sorted afterwards. */
export const forbidSorting = `set local enable_sort = off`;

/** $1: ranking tokens; $2: the rows that match; $3: rows already shown; $4: limit; $5: offset. `n + 0` keeps the key's index out of the plan. */
export const rankRows = `
  select id, -bm25_get_current_score() as score from article_search
  where (n + 0) = any($2::int[]) and ${isNotAmong('$3')}
  order by tokens <@> to_bm25query($1, 'article_search_bm25') limit $4::int offset $5::int`;

/** As {@link rankRows} where there are too many matches to list. $6: ranking tokens; $7: passages; $8: rows already shown; $9: limit; $10: offset. */
export const rankAll = `
  select id, -bm25_get_current_score() as score from article_search
  where ${filter} and ${hasPassages('$7')} and ${isNotAmong('$8')}
  order by tokens <@> to_bm25query($6, 'article_search_bm25') limit $9::int offset $10::int`;

/** $1: rows; $2: limit; $3: offset. */
export const rowsByDate = (direction: 'asc' | 'desc') => `
  select id, 0::float8 as score from article_search where n = any($1::int[])
  order by published_on ${direction} nulls last, n ${direction} limit $2::int offset $3::int`;

/** As {@link rowsByDate} where there are too many matches to list. $6: `tsquery`; $7: phrases; $8: limit; $9: offset. */
export const allByDate = (direction: 'asc' | 'desc') => `
  select id, 0::float8 as score from article_search where tokens @@ $6::tsquery and ${hasPassages('$7')} and ${filter}
  order by published_on ${direction} nulls last, n ${direction} limit $8::int offset $9::int`;
