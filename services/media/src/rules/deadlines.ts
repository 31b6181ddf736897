import type { WorkingCalendar } from '@dibao/shared/working-calendar';
import { type CalendarStatus, type DutyKind, dutyKindOf } from './duty.ts';
import type { ReleaseEvent } from './release-event.ts';
import { clocksOf, type RuleProfile } from './rule-profile.ts';
import { endOfLimit } from './time-limit.ts';

/** When the clocks of a duty start and end. */
export interface Deadlines {
  readonly startsAt: Date;
  readonly targetAt: Date | null;
  readonly dueAt: Date | null;
  readonly calendarStatus: CalendarStatus;
}

/** What of an event its deadlines depend on. */
export type TimedEvent = Pick<ReleaseEvent, 'kind' | 'at'> & {
  readonly release: Pick<ReleaseEvent['release'], 'publishedAt' | 'enteredLogAt'>;
};

/** The deadlines of the duties an event causes: one calculation for all its channels (A03). */
export function deadlinesOf(event: TimedEvent, profile: RuleProfile, calendar: WorkingCalendar): Deadlines {
  return deadlinesFrom(startOf(event, profile), dutyKindOf[event.kind], profile, calendar);
}

/** The deadlines of clocks that start at an instant. */
export function deadlinesFrom(
  startsAt: Date,
  kind: DutyKind,
  profile: Pick<RuleProfile, 'rules'>,
  calendar: WorkingCalendar,
): Deadlines {
  const clocks = clocksOf(profile, kind);
  const [target, limit] = [clocks.target.value, clocks.limit.value].map(
    (length) => length && endOfLimit(length, startsAt, profile.rules, calendar),
  );
  const isFinal = target?.status !== 'PROVISIONAL' && limit?.status !== 'PROVISIONAL';
  return {
    startsAt,
    // Measured in other units a target may reach past its limit: it never does.
    targetAt: target && limit && limit.at < target.at ? limit.at : (target?.at ?? null),
    dueAt: limit?.at ?? null,
    calendarStatus: isFinal ? 'FINAL' : 'PROVISIONAL',
  };
}

function startOf(event: TimedEvent, profile: RuleProfile): Date {
  if (event.kind !== 'PUBLISHED') return event.at;
  const { publishedAt, enteredLogAt } = event.release;
  switch (profile.rules.repostStart.value) {
    case 'PUBLISHED':
      return publishedAt;
    case 'ENTERED_LOG':
      return enteredLogAt;
    case 'LATER_OF_BOTH':
      return new Date(Math.max(publishedAt.getTime(), enteredLogAt.getTime()));
  }
}
