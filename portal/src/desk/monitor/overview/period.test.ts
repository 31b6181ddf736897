import { describe, expect, it } from 'vitest';
import { periodOf } from './period.ts';

// 01:30 in Beijing, still the day before in Greenwich.
const now = Date.parse('2026-11-22T17:30:00Z');
const none = { key: null, from: null, to: null };

describe('a period', () => {
  it('is of Beijing days, up to the end of today', () => {
    expect(periodOf({ ...none, key: 'today' }, now)).toMatchObject({
      from: '2026-11-23T00:00:00+08:00',
      to: '2026-11-24T00:00:00+08:00',
    });
    expect(periodOf(none, now)).toMatchObject({ key: 'thirty', firstDay: '2026-10-25', lastDay: '2026-11-23' });
    expect(periodOf({ ...none, key: 'month' }, now).firstDay).toBe('2026-11-01');
    expect(periodOf({ ...none, key: 'year' }, now).firstDay).toBe('2026-01-01');
  });

  it('is that of the days an address names, if they make sense', () => {
    const chosen = { key: 'year', from: '2025-12-30', to: '2025-12-31' };
    expect(periodOf(chosen, now)).toMatchObject({ key: 'days', to: '2026-01-01T00:00:00+08:00' });
    expect(periodOf({ ...chosen, to: '2025-12-01' }, now).key).toBe('year');
    expect(periodOf({ ...chosen, from: 'yesterday' }, now).key).toBe('year');
  });
});
