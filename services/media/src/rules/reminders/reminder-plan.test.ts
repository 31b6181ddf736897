import { describe, expect, it } from 'vitest';
import type { RuleProfile } from '../rule-profile.ts';
import { ladderOf, rungsFrom, stepsOf } from './reminder-plan.ts';

const ruled = <T>(value: T) => ({ value, clause: 'A07', source: '某细则', statedBy: 'default' });
const profile = {
  rules: {
    warnAfterMinutes: ruled(45),
    reminders: ruled([
      { clock: 'LIMIT', minutes: 0 },
      { clock: 'TARGET', minutes: 0 },
      { clock: 'LIMIT', minutes: -120 },
      { clock: 'LIMIT', minutes: 1_440 },
      { clock: 'TARGET', minutes: -10 },
    ]),
    escalation: ruled([
      { afterMinutes: 15, to: 'DEPUTY' },
      { afterMinutes: 60, to: 'PARENT_AGENCY' },
    ]),
  },
} as unknown as RuleProfile;

describe('the plan of a profile', () => {
  it('warns before a clock, reminds after it, and puts the more pressing last', () => {
    expect(stepsOf(profile).map(({ topic, clock, minutes }) => `${topic} ${clock} ${minutes}`)).toEqual([
      'WARNING TARGET -10',
      'WARNING START 45',
      'BEFORE_DUE LIMIT -120',
      'TARGET TARGET 0',
      'OVERDUE LIMIT 0',
      'OVERDUE LIMIT 1440',
    ]);
  });

  it('goes up by the rungs it names and leaves out the others', () => {
    expect(ladderOf(profile)).toEqual([15, null, 60]);
    expect(rungsFrom(ladderOf(profile), 0)).toEqual([0, 1, 3]);
    expect(rungsFrom(ladderOf(profile), 2)).toEqual([3]);
    expect(rungsFrom([], 0)).toEqual([0]);
  });
});
