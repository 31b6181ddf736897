import { feedPlaceSql } from '@dibao/shared/change-feed/follow-feed';
import type { SqlMigration } from '@dibao/shared/orm';

/** Gazettes, their issues and articles, what documents they may belong to, and what the search index still has to learn. */
export const gazette: SqlMigration = {
  name: '20261122-100000-gazette',
  sql: `
${feedPlaceSql}

create table gazette (
  id uuid primary key default uuidv7(),
  name text not null unique check (name <> ''),
  lang text
);

create table gazette_issue (
  id uuid primary key default uuidv7(),
  gazette_id uuid not null references gazette (id),
  year int not null check (year between 1800 and 2999),
  -- As printed: 5、6 for a combined issue, 增刊1 for a supplement.
  number text not null check (number <> ''),
  kind text not null check (kind in ('REGULAR','SUPPLEMENT','EXTRA','SPECIAL')),
  numbers int[] not null,
  -- The number counts the supplements themselves (增刊第1期), not the issue they come with (第1期增刊).
  is_own_series boolean not null,
  -- Year, first number, kind and last number, in one shape for all.
  order_key text collate "C" not null check (order_key ~ '^\\d{4}\\.\\d{4}\\.\\d\\.\\d{4}$'),
  total_number int check (total_number > 0),
  volume int check (volume >= 0),
  published_on date,
  unique (gazette_id, order_key),
  check (kind <> 'REGULAR' or cardinality(numbers) > 0)
);
create index gazette_issue_newest on gazette_issue (order_key desc, id desc);

-- What the public may see of the documents service, as far as articles can belong to it: a hidden document has no row.
create table policy_document (
  id uuid primary key,
  number_keys text[] not null,
  number_may_be_cited boolean not null,
  has_body boolean not null
);
create index policy_document_number on policy_document using gin (number_keys);

create table gazette_article (
  id uuid primary key default uuidv7(),
  source_id text not null unique,
  issue_id uuid not null references gazette_issue (id),
  place int not null check (place >= 0),
  section text,
  category text,
  subcategory text,
  category_code text,
  title text not null check (title <> ''),
  document_number text,
  number_keys text[] not null default '{}',
  issuer text,
  signed_on date,
  subject text,
  keywords text[] not null default '{}',
  source_url text,
  page_from int check (page_from > 0),
  page_to int,
  body text not null,
  digest text not null,
  document_id uuid references policy_document (id) on delete set null,
  record_digest text not null,
  check ((page_from is null) = (page_to is null) and page_to >= page_from)
);
create index gazette_article_contents on gazette_article (issue_id, place, source_id);
create index gazette_article_number on gazette_article using gin (number_keys);
create index gazette_article_document on gazette_article (document_id) where document_id is not null;

-- Written with every article, emptied when the search index has it: a crash in between leaves nothing unfound.
create table index_queue (
  article_id uuid primary key references gazette_article (id),
  -- Who is at it; null again when the article changes meanwhile.
  claim uuid
);
create index index_queue_waiting on index_queue (article_id) where claim is null;
`,
};
