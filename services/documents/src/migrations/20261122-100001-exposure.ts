import type { SqlMigration } from '@dibao/shared/orm';

/** What the public may see of a document, and in which edition: decided here, in one place, for every path. */
export const exposure: SqlMigration = {
  name: '20261122-100001-exposure',
  sql: `
-- The edition a document's releases carry: the newest in the log, else the first that is planned. Null where new metadata
-- wait for nobody: the document has no release, or is public already whatever is planned.
create function released_edition(document uuid) returns int language sql stable as $$
  select coalesce(
    max(act.document_edition) filter (where act.is_live),
    (select min(act.document_edition) from policy_document d where d.id = document and not d.already_public))
  from (
    select r.document_edition, r.entered_log_at is not null as is_live
    from release r where r.document_id = document and r.withdrawn_at is null
    union all
    select b.document_edition, r.entered_log_at is not null
    from release_bundle b join release r on r.id = b.release_id
    where b.document_id = document and r.withdrawn_at is null
  ) act
$$;

-- A text may be seen by all when it is proactively disclosed and either was public already or is released and not
-- recalled (B05, B22); what is disclosed on request shows its catalogue entry only (B09); the rest shows nothing (B19).
create function refresh_exposure(ids uuid[]) returns void language sql as $$
  update policy_document d
  set exposure = fresh.exposure, public_edition = fresh.public_edition
  from (
    select p.id,
      case
        when p.disclosure = 'ON_REQUEST' then 'METADATA'
        when p.disclosure <> 'PROACTIVE' then 'NONE'
        when acts.live_edition is not null then 'FULL'
        when acts.recalled then 'NONE'
        when p.already_public then 'FULL'
        else 'NONE'
      end as exposure,
      coalesce(acts.live_edition, case when p.already_public then p.edition end) as public_edition
    from policy_document p
    cross join lateral (
      select
        max(act.document_edition) filter (where act.withdrawn_at is null) as live_edition,
        coalesce(bool_or(act.withdrawn_at is not null), false) as recalled
      from (
        select r.document_edition, r.withdrawn_at
        from release r
        where r.document_id = p.id and r.entered_log_at is not null
        union all
        select b.document_edition, r.withdrawn_at
        from release_bundle b join release r on r.id = b.release_id
        where b.document_id = p.id and r.entered_log_at is not null
      ) act
    ) acts
    where p.id = any (ids)
  ) fresh
  where d.id = fresh.id
    and (d.exposure, d.public_edition) is distinct from (fresh.exposure, fresh.public_edition)
$$;
`,
};
