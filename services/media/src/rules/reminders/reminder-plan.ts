import type { RuleProfile } from '../rule-profile.ts';
import { type ClockTopic, rungs } from './reminder.ts';

/** A moment of a duty at which somebody is reminded: so many minutes after its start, its target or its limit. */
export interface ReminderStep {
  readonly topic: ClockTopic;
  readonly clock: 'START' | 'TARGET' | 'LIMIT';
  /** Negative: before. */
  readonly minutes: number;
}

/** The steps of a profile, the more pressing later. */
export function stepsOf({ rules }: Pick<RuleProfile, 'rules'>): ReminderStep[] {
  const warning: ReminderStep = { topic: 'WARNING', clock: 'START', minutes: rules.warnAfterMinutes.value };
  const others = rules.reminders.value.map(({ clock, minutes }): ReminderStep => {
    const before = minutes < 0;
    const topic = clock === 'TARGET' ? (before ? 'WARNING' : 'TARGET') : before ? 'BEFORE_DUE' : 'OVERDUE';
    return { topic, clock, minutes };
  });
  const weight = (step: ReminderStep) => ['WARNING', 'BEFORE_DUE', 'TARGET', 'OVERDUE'].indexOf(step.topic);
  return [warning, ...others].toSorted((a, b) => weight(a) - weight(b) || a.minutes - b.minutes);
}

const rungOf = { DEPUTY: 1, SUPERVISOR: 2, PARENT_AGENCY: 3 } as const;

/** Minutes after the first message at which each rung above the duty officer is told; null: never. */
export type Ladder = readonly (number | null)[];

/** The way up by a profile (G08). */
export function ladderOf({ rules }: Pick<RuleProfile, 'rules'>): Ladder {
  const minutes = new Map(rules.escalation.value.map(({ to, afterMinutes }) => [rungOf[to] as number, afterMinutes]));
  return rungs.slice(1).map((_, index) => minutes.get(index + 1) ?? null);
}

/** What a statement that makes reminders needs of each profile, as JSON: its id, ladder and urgent kinds. */
export function reminderRules(profiles: readonly RuleProfile[]): string {
  return JSON.stringify(
    profiles.map((profile) => ({
      id: profile.id,
      ladder: ladderOf(profile),
      urgent: profile.rules.urgentKinds.value,
    })),
  );
}

/** The rungs that may be told from `rung` on, in order; an empty ladder ends with the duty officer. */
export function rungsFrom(ladder: Ladder, rung: number): number[] {
  return rungs
    .map((_, index) => index)
    .filter((index) => index >= rung && (index === 0 || typeof ladder[index - 1] === 'number'));
}
