import { describe, expect, it } from 'vitest';
import { claim } from './claim.ts';
import type { DutyState } from './duty.ts';

const before = new Date('2026-11-20T01:00:00Z');
const now = new Date('2026-11-20T02:00:00Z');

describe('a claim', () => {
  it.each<[DutyState, Date | null, DutyState, Date | null]>([
    ['OPEN', null, 'CLAIMED', now],
    ['CLAIMED', before, 'CLAIMED', before],
    ['UNREACHABLE', before, 'CLAIMED', before],
    ['BLOCKED', null, 'CLAIMED', now],
    ['PARTIAL', before, 'CLAIMED', now],
    ['DIFFERENT', before, 'CLAIMED', now],
    ['GONE', before, 'CLAIMED', now],
    ['VERIFIED', before, 'VERIFIED', before],
  ])('on a duty that is %s since %s leaves it %s since %s', (state, claimedAt, after, since) => {
    const duty = { state, claimedAt, url: null, mode: null };
    claim(duty, 'https://e.cn/a', 'REPOST', now);
    expect(duty).toMatchObject({ state: after, claimedAt: since });
  });
});
