/** How far a document is on its way: see PreparationState. Answers `state.name` of a document `d`. */
export const documentStateSql = `
  cross join lateral (
    select case
      when bool_or(act.entered_log_at is not null and act.withdrawn_at is null) then 'RELEASED'
      when bool_or(act.entered_log_at is null and act.withdrawn_at is null) then 'PLANNED'
      when bool_or(act.entered_log_at is not null) then 'WITHDRAWN'
      else 'DRAFT'
    end as name
    from (
      select r.entered_log_at, r.withdrawn_at from release r where r.document_id = d.id
      union all
      select r.entered_log_at, r.withdrawn_at from release_bundle b join release r on r.id = b.release_id
      where b.document_id = d.id
    ) act
  ) state`;
