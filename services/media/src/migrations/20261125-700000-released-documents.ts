import type { SqlMigration } from '@dibao/shared/orm';

/**
 * What a release carries: its document, and each of its editions with the digests of what a copy is compared with. Null in
 * releases that were read before; `fill-released-documents` reads their events again.
 */
export const releasedDocuments: SqlMigration = {
  name: '20261125-700000-released-documents',
  sql: `
alter table release
  add column basis text check (basis in ('ORIGINAL','ALREADY_PUBLIC')),
  add column document_id uuid,
  add column document_kind text,
  add column document_number text,
  add column issuers text[] not null default '{}',
  add column topics text[] not null default '{}',
  add column audiences text[] not null default '{}',
  add column valid_until date;
create index release_document on release (document_id);
create index release_newest on release (entered_log_at desc, id desc);

create table release_edition (
  release_id uuid not null references release (id),
  edition int not null check (edition >= 1),
  title text not null,
  -- Of the normalised body; null for a document without a text.
  digest text,
  -- Name, mediaType, bytes, digest of each.
  attachments jsonb not null default '[]',
  -- The documents published in the same act: id, kind, title, documentNumber, digest.
  bundle jsonb not null default '[]',
  primary key (release_id, edition)
);
`,
};
