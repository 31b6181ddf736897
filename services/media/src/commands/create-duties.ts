import type { Log } from '@dibao/shared/log';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { WorkingCalendar } from '@dibao/shared/working-calendar';
import { obligationParams } from '../queries/obligation-params.ts';
import { placesOfRelease } from '../queries/places-of-release.ts';
import { type Deadlines, deadlinesOf } from '../rules/deadlines.ts';
import { dutyKindOf } from '../rules/duty.ts';
import { type Obligation, type Places, toObligation } from '../rules/obligation.ts';
import type { ReleaseEvent } from '../rules/release-event.ts';
import { isOutOfForce } from '../rules/repost-refusal.ts';
import type { RuleProfile } from '../rules/rule-profile.ts';
import {
  cancelOvertaken,
  cancelReposts,
  cancelWithdrawn,
  createCopyDuties,
  createRepostDuties,
  moveToEdition,
  setEventClock,
} from './create-duties.sql.ts';

/** What the duties of an event are made by. */
export interface DutyRules {
  readonly profile: RuleProfile;
  readonly calendar: WorkingCalendar;
  readonly log: Log;
}

/** Turns one event into its duties, all channels at once, and settles what the event has overtaken. Repeating it changes nothing. */
export async function createDuties(
  em: Em,
  event: ReleaseEvent,
  obligation: Obligation,
  rules: DutyRules,
): Promise<void> {
  const deadlines = deadlinesOf(event, rules.profile, rules.calendar);
  const cause = causeOf(event, deadlines, rules.profile);
  await query(em, setEventClock, clockOf(event, deadlines, rules.profile));
  switch (event.kind) {
    case 'PUBLISHED':
      await createReposts(em, cause, obligation, rules);
      return;
    case 'CORRECTED':
      await query(em, moveToEdition, [event.edition, event.release.id]);
      break;
    case 'WITHDRAWN':
      await query(em, cancelWithdrawn, [event.at, event.position, event.release.id]);
      break;
    case 'FORCE_CHANGED':
      if (isOutOfForce(event.legalForce)) await query(em, cancelReposts, [event.at, event.position, event.release.id]);
      break;
  }
  const { at, position, release } = event;
  await query(em, cancelOvertaken, [at, position, release.id, dutyKindOf[event.kind], position]);
  await query(em, createCopyDuties, cause);
}

/** The obligation of an event's release, with the places it was measured by. */
export async function resolveObligation(
  em: Em,
  event: ReleaseEvent,
): Promise<{ readonly obligation: Obligation; readonly places: Places }> {
  const places = await placesOfRelease(em, event.release);
  return { obligation: toObligation(event.release, places), places };
}

async function createReposts(em: Em, cause: unknown[], obligation: Obligation, rules: DutyRules): Promise<void> {
  if (obligation.root === 'NOWHERE') {
    rules.log.warn({ release: cause[0] }, 'region-without-government');
    return;
  }
  await query(em, createRepostDuties, [...cause, ...obligationParams(obligation, rules.profile)]);
}

function causeOf({ kind, release, position, edition }: ReleaseEvent, deadlines: Deadlines, profile: RuleProfile) {
  const { startsAt, targetAt, dueAt, calendarStatus } = deadlines;
  return [release.id, dutyKindOf[kind], position, edition, startsAt, targetAt, dueAt, calendarStatus, profile.id];
}

function clockOf(
  { release, position }: ReleaseEvent,
  { startsAt, targetAt, dueAt }: Deadlines,
  { rules }: RuleProfile,
) {
  const warnAt = targetAt && new Date(startsAt.getTime() + rules.warnAfterMinutes.value * 60_000);
  return [position, release.id, warnAt, targetAt, dueAt];
}
