import type { WorkingCalendar } from '@dibao/shared/working-calendar';
import { type CalendarStatus, dutyKindOf } from './duty.ts';
import type { ReleaseEvent } from './release-event.ts';
import type { RuleProfile } from './rule-profile.ts';

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
  const clocks = profile.clocks[dutyKindOf[event.kind]];
  const startsAt = startOf(event, profile);
  const limit =
    clocks.limitWorkingDays === null ? null : calendar.endOfWorkingDayAfter(startsAt, clocks.limitWorkingDays);
  const target = clocks.target === null ? null : startsAt.getTime() + clocks.target;
  return {
    startsAt,
    targetAt: target === null ? null : new Date(limit === null ? target : Math.min(target, limit.at.getTime())),
    dueAt: limit?.at ?? null,
    calendarStatus: limit?.status ?? 'FINAL',
  };
}

function startOf(event: TimedEvent, profile: RuleProfile): Date {
  if (event.kind !== 'PUBLISHED') return event.at;
  const { publishedAt, enteredLogAt } = event.release;
  switch (profile.repostStart) {
    case 'PUBLISHED':
      return publishedAt;
    case 'ENTERED_LOG':
      return enteredLogAt;
    case 'LATER_OF_BOTH':
      return new Date(Math.max(publishedAt.getTime(), enteredLogAt.getTime()));
  }
}
