/** Which edition of a document its releases carry, and what the public may see of it. Part of the first migration. */
export const exposureSql = `
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
`;
