/**
 * Those the agency may be: by an id it was imported under, by the name it was met under in a document, or a government of
 * its division (the State's by its level). Parameters: source id, name, kind, division code, level.
 */
export const findCandidates = `
  with wanted as (select ?::text as source_id, ?::text as name, ?::text as kind, ?::text as division, ?::text as level)
  select a.id, a.name,
    a.id = (select s.agency_id from agency_source s where s.source_id = w.source_id) is true as "hasSource",
    a.source_id = 'issuer:' || w.name is true as "hasName",
    a.source_id like 'issuer:%' as "isIssuer",
    (w.kind = 'GOVERNMENT' and a.kind = 'GOVERNMENT'
      and (a.division_code = w.division or (w.level = 'STATE' and a.level = 'STATE'))) is true as "hasPlace"
  from wanted w
  join agency a on a.id = (select s.agency_id from agency_source s where s.source_id = w.source_id)
    or a.source_id = 'issuer:' || w.name
    or (w.kind = 'GOVERNMENT' and a.kind = 'GOVERNMENT'
      and (a.division_code = w.division or (w.level = 'STATE' and a.level = 'STATE')))
  order by a.id`;

/** Whether the second agency stands above the first, or is the first. Parameters: the parent, the agency. */
export const standsAbove = `
  with recursive line as (
    select id, parent_id from agency where id = ?::uuid
    union
    select a.id, a.parent_id from line join agency a on a.id = line.parent_id
  )
  select id from line where id = ?::uuid`;

/** Parameters: name, kind, level, division code, system, parent, source id. */
export const addAgency = `
  insert into agency (name, kind, level, division_code, system, parent_id, source_id) values (?, ?, ?, ?, ?, ?, ?)
  returning id`;

/** Parameters: the facts, source id, id, the facts again. */
export const changeAgency = `
  update agency
  set name = ?, kind = ?, level = ?, division_code = ?, system = ?, parent_id = ?,
    source_id = case when source_id like 'issuer:%' then ? else source_id end
  where id = ?
    and ((name, kind, level, division_code, system, parent_id)
        is distinct from (?::text, ?::text, ?::text, ?::text, ?::text, ?::uuid)
      or source_id like 'issuer:%')
  returning id`;

export const rememberSource = `insert into agency_source (source_id, agency_id) values (?, ?) on conflict (source_id) do nothing returning source_id`;

/** Parameters: the parent's source id, the parent's division code. */
export const findParent = `
  with wanted as (select ?::text as source_id, ?::text as division)
  select a.id
  from wanted w
  join agency a on a.id = (select s.agency_id from agency_source s where s.source_id = w.source_id)
    or (a.division_code = w.division and a.kind = 'GOVERNMENT')
  order by a.id = (select s.agency_id from agency_source s where s.source_id = w.source_id) desc nulls last
  limit 1`;
