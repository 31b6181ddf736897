import { anonymous } from '@dibao/shared/auth';
import { systemClock } from '@dibao/shared/clock';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onExpiry } from './expiry.ts';

const day = 86_400_000;
const endingIn = (milliseconds: number) => ({ ...anonymous, expiresAt: new Date(Date.now() + milliseconds) });

describe('the end of a token', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('comes when it comes, also when no timer reaches that far', () => {
    const expired = vi.fn<() => void>();
    using _expiry = onExpiry(endingIn(100 * day), systemClock, expired);
    vi.advanceTimersByTime(100 * day - 1);
    expect(expired).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(expired).toHaveBeenCalledOnce();
  });

  it('never comes for the public, nor for whoever has left', () => {
    const expired = vi.fn<() => void>();
    using _expiry = onExpiry(anonymous, systemClock, expired);
    onExpiry(endingIn(day), systemClock, expired)[Symbol.dispose]();
    vi.advanceTimersByTime(2 * day);
    expect(expired).not.toHaveBeenCalled();
  });
});
