import { describe, expect, it } from 'vitest';
import { refusalsOf } from './repost-refusal.ts';

const active = { status: 'ACTIVE' };

describe('a repost', () => {
  it.each(['IN_FORCE', 'PARTIALLY_IN_FORCE', 'UNKNOWN'])('of what is %s is allowed', (legalForce) => {
    expect(refusalsOf({ release: { isWithdrawn: false, legalForce }, channel: active })).toEqual([]);
  });

  it.each(['EXPIRED', 'REPEALED'])('of what is %s is refused', (legalForce) => {
    expect(refusalsOf({ release: { isWithdrawn: false, legalForce }, channel: active })).toEqual(['NOT_IN_FORCE']);
  });

  it('is refused for every reason at once', () => {
    expect(
      refusalsOf({ release: { isWithdrawn: true, legalForce: 'REPEALED' }, channel: { status: 'CLOSED' } }),
    ).toEqual(['RECALLED', 'NOT_IN_FORCE', 'CHANNEL_CLOSED']);
  });
});
