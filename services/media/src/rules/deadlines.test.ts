import { createWorkingCalendar } from '@dibao/shared/working-calendar';
import { describe, expect, it } from 'vitest';
import { deadlinesOf, type TimedEvent } from './deadlines.ts';
import type { ReleaseEventKind } from './release-event.ts';
import { shippedDefault } from '../queries/shipped-profiles.ts';
import type { RuleProfile, RuleValues } from './rule-profile.ts';

const calendar = createWorkingCalendar();
const defaultProfile = shippedDefault();

/** The default with other values. */
function profileWith(values: Partial<RuleValues>): RuleProfile {
  const changed = Object.entries(values).map(([name, value]) => [
    name,
    { value, clause: 'A10', source: 'x', statedBy: 'x' },
  ]);
  return { ...defaultProfile, rules: { ...defaultProfile.rules, ...Object.fromEntries(changed) } };
}

function event(
  publishedAt: string,
  enteredLogAt = publishedAt,
  kind: ReleaseEventKind = 'PUBLISHED',
  at = enteredLogAt,
): TimedEvent {
  const release = { publishedAt: new Date(publishedAt), enteredLogAt: new Date(enteredLogAt) };
  return { kind, at: new Date(at), release };
}

function deadlines(...of: Parameters<typeof event>) {
  const { targetAt, dueAt, calendarStatus } = deadlinesOf(event(...of), defaultProfile, calendar);
  return [targetAt?.toISOString(), dueAt?.toISOString(), calendarStatus];
}

describe('deadlines', () => {
  it('are one hour and the end of the next working day', () => {
    expect(deadlines('2026-11-20T01:00:00Z')).toEqual([
      '2026-11-20T02:00:00.000Z',
      '2026-11-23T16:00:00.000Z',
      'FINAL',
    ]);
  });

  it('of a release at 23:59 belong to that day', () => {
    expect(deadlines('2026-11-18T15:59:00Z')).toEqual([
      '2026-11-18T16:59:00.000Z',
      '2026-11-19T16:00:00.000Z',
      'FINAL',
    ]);
  });

  it('count a make-up Saturday as a working day', () => {
    expect(deadlines('2026-02-13T01:00:00Z')[1]).toBe('2026-02-14T16:00:00.000Z');
  });

  it('start when a late entry into the log let followers know', () => {
    expect(deadlines('2026-11-19T01:00:00Z', '2026-11-20T01:00:00Z')[0]).toBe('2026-11-20T02:00:00.000Z');
  });

  it('of a correction start with the correction', () => {
    expect(deadlines('2026-11-19T01:00:00Z', '2026-11-19T01:00:00Z', 'CORRECTED', '2026-11-24T01:00:00Z')[0]).toBe(
      '2026-11-24T02:00:00.000Z',
    );
  });

  it('are provisional across a year without notice', () => {
    expect(deadlines('2026-12-31T01:00:00Z')[2]).toBe('PROVISIONAL');
  });

  it('are absent where the profile sets none', () => {
    const profile = profileWith({ repostTarget: null, repostLimit: null });
    expect(deadlinesOf(event('2026-11-20T01:00:00Z'), profile, calendar)).toMatchObject({
      targetAt: null,
      dueAt: null,
      calendarStatus: 'FINAL',
    });
  });
});
