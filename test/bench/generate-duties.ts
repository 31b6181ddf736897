import type { Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';

/**
 * Three years of releases and what became of them, made by the database itself: one release in fifty goes to every site,
 * half of the others to one system, half to one province. Published in working hours, most copied within hours and long
 * verified; what is young is still open. One release in forty was recalled. Without triggers, and indexes afterwards: the
 * sums are for `rebuildFigures`.
 *
 * @returns how many duties came to be, about as many as wanted
 */
export async function generateDuties(orm: Orm, originId: string, wanted: number): Promise<number> {
  return orm.em.fork().transactional(async (em) => {
    await em.execute(`set local statement_timeout = 0; set local session_replication_role = replica`);
    await em.execute(`set local maintenance_work_mem = '1GB'; set local work_mem = '256MB'`);
    const [country] = await query<{ sites: number }[]>(em, 'select count(*)::int as sites from channel');
    const sites = country?.sites ?? 0;
    const releases = Math.max(1, Math.round(wanted / (sites / 50 + (sites * 49) / 50 / 31)));
    await query(em, releasesOver, [originId, releases]);
    await em.execute(eventsOfReleases);
    await em.execute('analyze release, release_event');
    const indexes = await query<{ name: string; definition: string }[]>(em, plainIndexes);
    for (const { name } of indexes) await em.execute(`drop index ${name}`);
    await em.execute(repostDuties);
    await em.execute(recallDuties);
    for (const { definition } of indexes) await em.execute(definition);
    await em.execute(`insert into duty_moment select distinct release_id, starts_at, due_at from repost_duty`);
    const [made] = await query<{ duties: number }[]>(em, 'select count(*)::int as duties from repost_duty');
    return made?.duties ?? 0;
  });
}

const plainIndexes = `
select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
from pg_index i where i.indrelid = 'repost_duty'::regclass and not i.indisunique`;

/** Parameters: the origin, how many. */
const releasesOver = `
insert into release (id, title, column_name, scope, systems, division_code, origin_id, published_at, entered_log_at, edition,
  legal_force)
select lpad(r.n::text, 32, '0')::uuid, '通知' || r.n, '政务', r.scope,
  case when r.scope = 'SECTOR' then array['系统' || 1 + r.n % 30] else '{}' end,
  case when r.scope = 'REGION' then (100000 + (1 + r.n % 31) * 10000)::text end, ?::uuid, r.at, r.at, 1, 'IN_FORCE'
from (
  select n, case when n % 50 = 1 then 'GLOBAL' when n % 2 = 0 then 'SECTOR' else 'REGION' end as scope,
    date_trunc('day', now() - interval '3 years' + interval '3 years' * n / x.most, 'Asia/Shanghai')
      + interval '8 hours 30 minutes' + (n * 7 % 540) * interval '1 minute' as at
  from (values (?::int)) x (most) cross join generate_series(1, x.most) n
) r
where r.at < now()`;

const eventsOfReleases = `
insert into release_event (position, cursor, kind, at, edition, release_id, why)
select row_number() over (order by at), 'bench ' || row_number() over (order by at), kind, at, 1, id, '{}'
from (
  select id, 'PUBLISHED' as kind, published_at as at from release
  union all
  select id, 'WITHDRAWN', published_at + interval '9 days' from release
  where right(id::text, 4)::int % 40 = 0 and published_at < now() - interval '9 days'
) e`;

const into = `insert into repost_duty (release_id, channel_id, kind, cause_position, edition, starts_at, target_at, due_at,
  calendar_status, state, claimed_at, verified_at, first_seen_at, not_seen_at, closed_at, url, mode)`;

const repostDuties = `
${into}
with obliged as (
  select r.id as release_id, c.id from release r cross join channel c where r.scope = 'GLOBAL'
  union all
  select r.id, c.id from release r join channel c on c.system = r.systems[1] where r.scope = 'SECTOR'
  union all
  select r.id, c.id from release r join channel c on left(c.division_code, 2) = left(r.division_code, 2) where r.scope = 'REGION'
)
select release_id, channel_id, 'REPOST', position, 1, at, at + interval '1 hour', at + interval '32 hours', 'FINAL',
  state, case when state <> 'OPEN' then at + delay end, case when state = 'VERIFIED' then at + delay + interval '20 minutes' end,
  case when state in ('VERIFIED','PARTIAL','GONE') then at + delay + interval '2 minutes' end, null,
  case when state = 'EXEMPT' then at + delay end, 'http://' || channel_id || '.example.cn/1', 'REPOST'
from (
  select d.*, case
      when at + delay > now() then 'OPEN'
      when at + delay + interval '20 minutes' > now() or luck < 1 then 'CLAIMED'
      when luck < 3 then 'OPEN' when luck < 5 then 'PARTIAL' when luck < 6 then 'GONE'
      when luck < 7 then 'UNREACHABLE' when luck < 8 then 'EXEMPT' else 'VERIFIED'
    end as state
  from (
    select *, seed % 100 as luck, exp(seed / 100 % 1000 / 133::float8) * interval '2 minutes' as delay
    from (
      select e.position, e.release_id, e.at, c.id as channel_id, hashint8(uuid_hash(c.id) + e.position) & 2147483647 as seed
      from release_event e join obliged c on c.release_id = e.release_id
      where e.kind = 'PUBLISHED' offset 0
    ) d offset 0
  ) d
) d
order by position, channel_id`;

const recallDuties = `
${into}
select d.release_id, d.channel_id, 'RECALL', e.position, 1, e.at, e.at + interval '1 hour', e.at + interval '24 hours', 'FINAL',
  'VERIFIED', null, e.at + interval '50 minutes', null, null, null, d.url, d.mode
from release_event e join repost_duty d on d.release_id = e.release_id and d.state = 'VERIFIED'
where e.kind = 'WITHDRAWN'`;
