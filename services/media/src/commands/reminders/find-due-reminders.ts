import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { allProfiles } from '../../queries/profiles.ts';
import { reminderRules, type ReminderStep, stepsOf } from '../../rules/reminders/reminder-plan.ts';
import { findNotices } from './find-notices.ts';
import * as sql from './find-due-reminders.sql.ts';

const minute = 60_000;
const hour = 60 * minute;
/** What passed longer ago, in an outage or before reminders were set up, is history and no news. */
const oldest = 72 * hour;
/** Duties may come to be a little after the moment of a clock; each look overlaps the one before. */
const overlap = 10 * minute;

/** Makes the reminders of the clocks that passed, and of the copies that went wrong, since the last look. */
export async function findDueReminders(em: Em, now: Date): Promise<void> {
  // A hub that knows nobody has nobody to remind.
  if (!(await knowsAnybody(em))) return;
  const profiles = await allProfiles(em);
  const rules = reminderRules(profiles);
  const steps = profiles.flatMap((profile) =>
    stepsOf(profile).map((step, place) => ({ profile_id: profile.id, place, ...step })),
  );
  // A second process that looks at the same time waits here.
  const [before] = await query<{ sweptTo: string; seen: string }[]>(em, sql.lookAtClocks, [now]);
  const from = new Date(now.getTime() - oldest);
  const since = new Date(Math.max(new Date(before?.sweptTo ?? now).getTime() - overlap, from.getTime()));
  await query(em, sql.findDueReminders, [
    JSON.stringify(steps),
    rules,
    now,
    since,
    from,
    before?.seen ?? 0,
    ...(['START', 'TARGET', 'LIMIT'] as const).flatMap((clock) => rangeOf(steps, clock, since, now)),
  ]);
  await query(em, sql.findAlarms, [now, now, rules]);
  await findNotices(em, since, now);
}

async function knowsAnybody(em: Em): Promise<boolean> {
  const known = await query(em, `select from contact_way limit 1`);
  return known.length > 0;
}

/** Where a clock has to stand for one of its steps to have passed since then; nowhere, when no step goes by it. */
function rangeOf(steps: readonly ReminderStep[], clock: ReminderStep['clock'], since: Date, now: Date): [Date, Date] {
  const minutes = steps.filter((step) => step.clock === clock).map((step) => step.minutes);
  if (minutes.length === 0) return [now, now];
  const before = (instant: Date, count: number) => new Date(instant.getTime() - count * minute);
  return [before(since, Math.max(...minutes)), before(now, Math.min(...minutes))];
}
