import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { profilesById } from '../queries/profiles.ts';
import { workingCalendar } from '../queries/working-calendar.ts';
import { deadlinesFrom } from '../rules/deadlines.ts';
import type { DutyKind } from '../rules/duty.ts';

/** Duties that share their clocks: made under one profile, of one kind, started at one moment. */
interface Group {
  readonly startsAt: string;
  readonly kind: DutyKind;
  readonly profileId: string;
}

/** The clocks of a duty that was exempt run from the end of its exemption. */
const start = `coalesce(
  (select max(x.at) from duty_decision x where x.duty_id = d.id and x.kind = 'EXEMPTION_ENDED'), d.starts_at)`;

/** Closed ones too, while their limit is a guess: whether a copy came in time is a figure people argue about. */
const provisional = `d.calendar_status = 'PROVISIONAL' and d.state not in ('EXEMPT','CANCELLED')`;

/**
 * Measures the limits that depended on a year without notice by the calendar of now, group by group in one statement;
 * what still awaits a notice stays PROVISIONAL. Answers how many duties it was.
 */
export async function recomputeProvisional(em: Em, now: Date): Promise<number> {
  const groups = await query<Group[]>(
    em,
    `select distinct ${start}::text as "startsAt", d.kind, d.profile_id as "profileId" from repost_duty d where ${provisional}`,
  );
  if (groups.length === 0) return 0;
  const calendar = await workingCalendar(em);
  const ids = [...new Set(groups.map(({ profileId }) => profileId))];
  const profiles = new Map((await profilesById(em, ids)).map((profile) => [profile.id, profile]));
  const measured = groups.flatMap((group) => {
    const profile = profiles.get(group.profileId);
    return profile === undefined
      ? []
      : [
          {
            ...group,
            ...deadlinesFrom(new Date(group.startsAt), group.kind, profile, calendar),
            start: group.startsAt,
          },
        ];
  });
  const [changed] = await query<{ duties: number }[]>(em, recompute, [JSON.stringify(measured), now]);
  return changed?.duties ?? 0;
}

const recompute = `
with measured as (
  select * from jsonb_to_recordset(?::jsonb) as m (
    start timestamptz, kind text, "profileId" uuid, "targetAt" timestamptz, "dueAt" timestamptz, "calendarStatus" text
  )
), changed as (
  update repost_duty d set target_at = m."targetAt", due_at = m."dueAt", calendar_status = m."calendarStatus"
  from measured m
  where ${provisional} and m.kind = d.kind and m."profileId" = d.profile_id and m.start = ${start}
    and (d.target_at, d.due_at, d.calendar_status) is distinct from (m."targetAt", m."dueAt", m."calendarStatus")
  returning d.cause_position, d.starts_at = m.start as is_event, d.target_at, d.due_at
), clocks as (
  update event_clock k set target_at = c.target_at, due_at = c.due_at,
    overdue_at = case when c.due_at > ?::timestamptz then null else k.overdue_at end
  from (select distinct on (cause_position) * from changed where is_event order by cause_position) c
  where k.position = c.cause_position
)
select count(*)::int as duties from changed`;
