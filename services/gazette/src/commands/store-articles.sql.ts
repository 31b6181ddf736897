// Set-based: one statement for each table and batch, rows as one JSON parameter.

export const findStored = `
  select source_id as "sourceId", record_digest as "recordDigest"
  from gazette_article where source_id = any (?::text[])`;

export const storeGazettes = `
  insert into gazette as stored (name, lang)
  select name, lang from jsonb_to_recordset(?::jsonb) as draft (name text, lang text)
  on conflict (name) do update set lang = coalesce(excluded.lang, stored.lang)
  where excluded.lang is not null and excluded.lang is distinct from stored.lang`;

/** Answers the issues that are new or changed: what is indexed of their articles has to follow. */
export const storeIssues = `
  insert into gazette_issue as stored (gazette_id, year, number, kind, numbers, is_own_series, order_key, total_number, volume, published_on)
  select gazette.id, year, number, kind, numbers, "isOwnSeries", "orderKey", "totalNumber", volume, "publishedOn"
  from jsonb_to_recordset(?::jsonb) as draft (
    gazette text, year int, number text, kind text, numbers int[], "isOwnSeries" boolean, "orderKey" text, "totalNumber" int, volume int,
    "publishedOn" date)
  join gazette on gazette.name = draft.gazette
  on conflict (gazette_id, order_key) do update set
    number = excluded.number, total_number = coalesce(excluded.total_number, stored.total_number),
    volume = coalesce(excluded.volume, stored.volume),
    published_on = coalesce(excluded.published_on, stored.published_on)
  where (stored.number, stored.total_number, stored.volume, stored.published_on) is distinct from
    (excluded.number, coalesce(excluded.total_number, stored.total_number), coalesce(excluded.volume, stored.volume),
     coalesce(excluded.published_on, stored.published_on))
  returning id`;

export const storeArticles = `
  insert into gazette_article (
    source_id, issue_id, place, section, category, subcategory, category_code, title, document_number, number_keys,
    issuer, signed_on, subject, keywords, source_url, page_from, page_to, body, digest, record_digest)
  select "sourceId", issue.id, place, section, category, subcategory, "categoryCode", title, "documentNumber", "numberKeys",
    issuer, "signedOn", subject, keywords, "sourceUrl", "pageFrom", "pageTo", body, digest, "recordDigest"
  from jsonb_to_recordset(?::jsonb) as draft (
    "sourceId" text, gazette text, "orderKey" text, place int, section text, category text,
    subcategory text, "categoryCode" text, title text, "documentNumber" text, "numberKeys" text[], issuer text,
    "signedOn" date, subject text, keywords text[], "sourceUrl" text, "pageFrom" int, "pageTo" int, body text, digest text,
    "recordDigest" text)
  join gazette on gazette.name = draft.gazette
  join gazette_issue issue on issue.gazette_id = gazette.id and issue.order_key = draft."orderKey"
  on conflict (source_id) do update set
    issue_id = excluded.issue_id, place = excluded.place, section = excluded.section, category = excluded.category,
    subcategory = excluded.subcategory, category_code = excluded.category_code, title = excluded.title,
    document_number = excluded.document_number, number_keys = excluded.number_keys, issuer = excluded.issuer,
    signed_on = excluded.signed_on, subject = excluded.subject, keywords = excluded.keywords,
    source_url = excluded.source_url, page_from = excluded.page_from, page_to = excluded.page_to, body = excluded.body,
    digest = excluded.digest, record_digest = excluded.record_digest
  returning id`;

export const queueForIndex = `
  insert into index_queue (article_id)
  select id from gazette_article where id = any (?::uuid[]) or issue_id = any (?::uuid[])
  on conflict (article_id) do update set claim = null`;
