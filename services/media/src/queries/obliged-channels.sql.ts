import { isGovernmentOfficeSql } from '@dibao/shared/government-office';

/**
 * Whom a release obliges, all channels at once; a test holds it against the rule in `rules/roll-up.ts`. Strategy: the
 * territory is the set of agencies below its root, found once by walking the parent links down (hash join per level, at
 * most six levels of government); one pass over the channels of those agencies; and for the units without a channel a
 * walk up from their distinct parents, each step an index lookup, to the portal that stands in for them (E07).
 */

const isOffice = isGovernmentOfficeSql('o.name');

/** Channel `c` of agency `o` owes copies, where a release obliges that agency. */
const mayOwe = `c.status = 'ACTIVE' and c.no_duty_reason is null and c.page_of_id is null
  and o.kind in ('GOVERNMENT','DEPARTMENT') and c.platform || '/' || o.level = any (obligation.channels)`;

/** The portal of government `g`: its own site, else that of its office. */
const portal = `
  select c.id from agency o join channel c on c.owner_id = o.id
  where g.kind = 'GOVERNMENT' and (o.id = g.id or (o.parent_id = g.id and ${isOffice}))
    and c.platform = 'WEBSITE' and ${mayOwe}
  order by o.id = g.id desc, c.id limit 1`;

/**
 * CTEs after which `owed (channel_id, on_behalf)` has each obliged channel once. Parameters: root (null: everywhere),
 * house, whether every system is meant, systems, platforms with levels, whether units roll up, and the agency above which
 * no portal stands in (null: none).
 */
export const obligedChannels = `
obligation as (
  select ?::uuid as root, ?::uuid[] as house, ?::boolean as every_system, ?::text[] as systems, ?::text[] as channels,
    ?::boolean as roll_up, ?::uuid as ceiling
),
territory as (
  select a.id from agency a join obligation on a.id = obligation.root
  union -- not "union all": a loop in the parent links ends here
  select a.id from agency a join territory t on a.parent_id = t.id
),
unit as (
  select o.id, o.parent_id, o.name, o.kind, o.level
  from agency o, obligation
  where o.kind in ('GOVERNMENT','DEPARTMENT')
    and (obligation.root is null or o.id in (select id from territory))
    and (obligation.every_system or o.system = any (obligation.systems))
    and o.id <> all (obligation.house)
    and not coalesce(o.parent_id = any (obligation.house) and ${isOffice}, false)
),
own as (
  select c.id as channel_id, c.owner_id
  from obligation, unit o join channel c on c.owner_id = o.id
  where ${mayOwe}
),
-- A government whose office keeps its portal has one, and so has that office.
orphan as (
  select o.id, o.parent_id
  from unit o cross join obligation
  where obligation.roll_up and o.parent_id is not null
    and not exists (select 1 from own where own.owner_id = o.id)
    and not exists (
      select 1 from agency g where g.id = case when ${isOffice} then o.parent_id else o.id end
        and g.kind = 'GOVERNMENT' and exists (${portal})
    )
),
climb as (
  select distinct parent_id as start, parent_id as at from orphan
  union
  select climb.start, g.parent_id
  from climb join agency g on g.id = climb.at cross join obligation
  where g.parent_id is not null and g.id <> all (obligation.house) and g.id is distinct from obligation.ceiling
    and not exists (${portal})
),
rolled as (
  select p.id as channel_id, array_agg(orphan.id order by orphan.id) as on_behalf
  from climb join agency g on g.id = climb.at
  cross join obligation cross join lateral (${portal}) p
  join orphan on orphan.parent_id = climb.start
  where g.id <> all (obligation.house)
  group by p.id
),
owed as (
  select coalesce(own.channel_id, rolled.channel_id) as channel_id, rolled.on_behalf
  from own full join rolled on rolled.channel_id = own.channel_id
)`;
