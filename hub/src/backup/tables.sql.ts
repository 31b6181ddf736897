/** The tables of a service with the columns a copy carries: what PostgreSQL derives itself is left out. */
export const tables = `
  select c.relname as name, pg_table_size(c.oid)::float8 as size,
    array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  group by c.oid, c.relname order by c.relname`;

/** Which table refers to which; a table that refers to itself is no obstacle, since a copy is one statement. */
export const references = `
  select distinct k.conrelid::regclass::text as name, k.confrelid::regclass::text as target
  from pg_constraint k
  where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conrelid <> k.confrelid`;

/** Sequences with the column each numbers. */
export const sequences = `
  select format('%I', s.relname) as sequence, format('%I', t.relname) as "table", format('%I', a.attname) as "column"
  from pg_depend d
  join pg_class s on s.oid = d.objid and s.relkind = 'S'
  join pg_class t on t.oid = d.refobjid
  join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
  where d.deptype in ('a', 'i') and t.relnamespace = 'public'::regnamespace`;
