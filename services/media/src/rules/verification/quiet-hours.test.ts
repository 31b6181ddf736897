import { describe, expect, it } from 'vitest';
import { isQuiet } from './quiet-hours.ts';

describe('quiet hours', () => {
  it.each([
    ['01:00-05:00', '2026-11-20T01:00:00+08:00', true],
    ['01:00-05:00', '2026-11-20T04:59:59+08:00', true],
    ['01:00-05:00', '2026-11-20T05:00:00+08:00', false],
    ['22:00-06:00', '2026-11-20T23:30:00+08:00', true],
    ['22:00-06:00', '2026-11-20T05:30:00+08:00', true],
    ['22:00-06:00', '2026-11-20T12:00:00+08:00', false],
    ['', '2026-11-20T03:00:00+08:00', false],
  ])('%s at %s: %s', (hours, at, quiet) => {
    expect(isQuiet(hours, new Date(at))).toBe(quiet);
  });
});
