// Set-based: one statement for each table and batch, rows as one JSON parameter. Measured with batches of 500.

export const findStored = `
  select d.id, d.source_id as "sourceId", d.record_digest as "recordDigest", d.edition, e.title, e.digest,
    released_edition(d.id) as "releasedEdition",
    array(select a.name || ' ' || a.digest from attachment a where a.document_id = d.id and a.edition = d.edition order by a.place)
      as attachments
  from policy_document d join edition e on e.document_id = d.id and e.number = d.edition
  where d.source_id = any (?::text[])
  order by d.id for update of d`;

/** The texts these editions have: a record that comes without a text leaves it as it was. */
export const findTexts = `
  select e.document_id as id, e.body, e.digest
  from unnest(?::uuid[], ?::int[]) as wanted (document_id, number) join edition e using (document_id, number)`;

/** The attachments these editions have, in their order. */
export const findAttachments = `
  select a.document_id as id, a.name, a.media_type as "mediaType", a.bytes, a.digest, a.url
  from unnest(?::uuid[], ?::int[]) as wanted (document_id, edition) join attachment a using (document_id, edition)
  order by a.document_id, a.place`;

/** A new edition of a released document waits: nothing that is derived from its text may show before it. */
export const holdDocuments = `
  update policy_document d
  set record_digest = draft."recordDigest", edition = draft.edition, lock_version = d.lock_version + 1
  from jsonb_to_recordset(?::jsonb) as draft ("sourceId" text, "recordDigest" text, edition int)
  where d.source_id = draft."sourceId"
  returning d.id, d.source_id as "sourceId"`;

export const storeDocuments = `
  insert into policy_document as stored (
    source_id, record_digest, kind, title, search_title, document_number, document_number_raw, document_number_key, number_may_be_cited,
    index_number, written_on, issued_on, published_on, effective_from, valid_until, disclosure, disclosure_basis,
    disclosure_reason, already_public, legal_force, topics, audiences, keywords, recipients, copied_to, source_url,
    column_path, interpretation_waiver, metadata_issues, edition, metadata_edition)
  select "sourceId", "recordDigest", kind, title, "searchTitle", "documentNumber", "documentNumberRaw", "documentNumberKey", "numberMayBeCited",
    "indexNumber", "writtenOn", "issuedOn", "publishedOn", "effectiveFrom", "validUntil", disclosure, "disclosureBasis",
    "disclosureReason", "alreadyPublic", "legalForce", topics, audiences, keywords, recipients, "copiedTo", "sourceUrl",
    "columnPath", "interpretationWaiver", "metadataIssues", edition, "metadataEdition"
  from jsonb_to_recordset(?::jsonb) as draft (
    "sourceId" text, "recordDigest" text, kind text, title text, "searchTitle" text, "documentNumber" text, "documentNumberRaw" text,
    "documentNumberKey" text, "numberMayBeCited" boolean, "indexNumber" text, "writtenOn" date, "issuedOn" date,
    "publishedOn" date, "effectiveFrom" date, "validUntil" date, disclosure text, "disclosureBasis" text,
    "disclosureReason" text, "alreadyPublic" boolean, "legalForce" text, topics text[], audiences text[], keywords text[],
    recipients text[], "copiedTo" text[], "sourceUrl" text, "columnPath" text, "interpretationWaiver" text,
    "metadataIssues" jsonb, edition int, "metadataEdition" int)
  on conflict (source_id) do update set
    record_digest = excluded.record_digest, kind = excluded.kind, title = excluded.title, search_title = excluded.search_title,
    document_number = excluded.document_number, document_number_raw = excluded.document_number_raw,
    document_number_key = excluded.document_number_key, number_may_be_cited = excluded.number_may_be_cited,
    index_number = excluded.index_number, written_on = excluded.written_on, issued_on = excluded.issued_on,
    published_on = excluded.published_on, effective_from = excluded.effective_from, valid_until = excluded.valid_until,
    disclosure = case when stored.disclosure_decided then stored.disclosure else excluded.disclosure end,
    disclosure_basis = case when stored.disclosure_decided then stored.disclosure_basis else excluded.disclosure_basis end,
    disclosure_reason = case when stored.disclosure_decided then stored.disclosure_reason else excluded.disclosure_reason end,
    already_public = excluded.already_public,
    legal_force = case when stored.legal_force_decided then stored.legal_force else excluded.legal_force end,
    topics = excluded.topics, audiences = excluded.audiences, keywords = excluded.keywords,
    recipients = excluded.recipients, copied_to = excluded.copied_to, source_url = excluded.source_url,
    column_path = excluded.column_path, interpretation_waiver = excluded.interpretation_waiver,
    metadata_issues = excluded.metadata_issues, edition = excluded.edition,
    metadata_edition = excluded.metadata_edition, lock_version = stored.lock_version + 1
  returning id, source_id as "sourceId"`;

export const storeEditions = `
  insert into edition (document_id, number, title, body, digest, search_text, draft)
  select id, edition, title, body, digest, "searchText", metadata
  from jsonb_to_recordset(?::jsonb) as draft (
    id uuid, edition int, title text, body text, digest text, "searchText" text, metadata jsonb)
  on conflict (document_id, number) do update set draft = excluded.draft`;

export const forgetParts = `
  with changed as (select unnest(?::uuid[]) as id),
    issuers as (delete from document_issuer using changed where document_id = changed.id)
  delete from document_relation using changed where document_id = changed.id`;

export const storeIssuers = `
  insert into document_issuer (document_id, agency_id, place)
  select id, agency, place from jsonb_to_recordset(?::jsonb) as draft (id uuid, agency uuid, place int)
  on conflict do nothing`;

export const storeAttachments = `
  insert into attachment (document_id, edition, place, name, media_type, bytes, digest, url)
  select id, edition, place, name, "mediaType", bytes, digest, url
  from jsonb_to_recordset(?::jsonb) as draft (id uuid, edition int, place int, name text, "mediaType" text, bytes int, digest text, url text)
  on conflict (document_id, edition, place) do update
    set name = excluded.name, media_type = excluded.media_type, bytes = excluded.bytes, digest = excluded.digest, url = excluded.url`;

export const storeRelations = `
  insert into document_relation (document_id, kind, target_source_id, target_number, target_number_key, target_title, place)
  select id, kind, "targetSourceId", "targetNumber", "targetNumberKey", "targetTitle", place
  from jsonb_to_recordset(?::jsonb) as draft (
    id uuid, kind text, "targetSourceId" text, "targetNumber" text, "targetNumberKey" text, "targetTitle" text, place int)`;

/** A review that is on record already was of the text there was then: it comes in once, and for no later edition. */
export const storeReviews = `
  insert into secrecy_review (document_id, edition, reviewer, reviewed_at, result, note, recorded_by, recorded_at)
  select id, edition, reviewer, "reviewedAt", result, note, ?, ?
  from jsonb_to_recordset(?::jsonb) as draft (id uuid, edition int, reviewer text, "reviewedAt" timestamptz, result text, note text)
  where not exists (
    select from secrecy_review known
    where known.document_id = draft.id and known.reviewer = draft.reviewer and known.reviewed_at = draft."reviewedAt"
      and known.result = draft.result)`;

// A number shared by several records means the one that is not flagged as cited, then one with a text, then the oldest.
const bestByNumber = `
  select d.id from policy_document d
  where d.document_number_key = r.target_number_key and d.id <> r.document_id
  order by d.number_may_be_cited, not exists (select from edition e where e.document_id = d.id and e.body is not null),
    d.published_on nulls last, d.id
  limit 1`;

const bySourceId = `select d.id from policy_document d where d.source_id = r.target_source_id`;
const byTitle = `select d.id from policy_document d where d.title = r.target_title and d.id <> r.document_id order by d.published_on nulls last, d.id limit 1`;

/** What these documents say of documents that are here already. */
export const resolveOwnRelations = `
  update document_relation r
  set target_id = coalesce((${bySourceId}), (${bestByNumber}), case when r.kind = 'INTERPRETS' then (${byTitle}) end)
  where r.document_id = any (?::uuid[]) and r.target_id is null`;

/**
 * What documents that came before say of these. One branch for each way to name a document, so that each joins by its
 * own index: the same conditions joined by "or" compared every open relation with every document of the batch.
 */
export const resolveRelationsTo = `
  with fresh as (select * from policy_document where id = any (?::uuid[])),
    named as (
      select r.id, f.id as target from fresh f join document_relation r on r.target_source_id = f.source_id
      where r.target_id is null and r.target_source_id is not null and r.document_id <> f.id
      union all
      select r.id, f.id from fresh f join document_relation r on r.target_number_key = f.document_number_key
      where r.target_id is null and r.target_number_key is not null and r.document_id <> f.id and not f.number_may_be_cited
      union all
      select r.id, f.id from fresh f join document_relation r on r.target_title = f.title
      where r.target_id is null and r.kind = 'INTERPRETS' and r.document_id <> f.id
    )
  update document_relation r set target_id = named.target from named where r.id = named.id`;
