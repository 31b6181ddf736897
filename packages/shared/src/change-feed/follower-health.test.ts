import { describe, expect, it } from 'vitest';
import { HubError } from '../errors.ts';
import { createFollowerHealth } from './follower-health.ts';

describe('the health of a follower', () => {
  function startAt(seconds: number) {
    const clock = { seconds, now: () => new Date(clock.seconds * 1_000) };
    return { clock, health: createFollowerHealth('release-events', clock) };
  }

  it('is not troubled by failures that last a minute', () => {
    const { clock, health } = startAt(0);
    expect(health.failed(new Error('no connection'))).toBe(false);
    clock.seconds = 60;
    expect(health.failed(new Error('no connection'))).toBe(false);
    expect(health.check).not.toThrow();
  });

  it('names the feed, the lag and the last error of failures that last longer', () => {
    const { clock, health } = startAt(0);
    health.behind(7);
    health.failed(new Error('no connection'));
    clock.seconds = 61;
    expect(health.failed(new Error('unknown envelope'))).toBe(true);
    expect(health.check).toThrow(
      expect.objectContaining({
        code: 'SERVICE_UNAVAILABLE',
        text: {
          zh: '馈送 release-events 已 61 秒不能前进，落后 7 条：unknown envelope',
          en: 'The feed release-events has not advanced for 61 seconds and is 7 positions behind: unknown envelope',
        },
      }),
    );
  });

  it('recovers with the first success', () => {
    const { clock, health } = startAt(0);
    health.failed(new Error('no connection'));
    clock.seconds = 61;
    health.succeeded();
    expect(health.check).not.toThrow();
    expect(health.failed(new Error('no connection'))).toBe(false);
  });

  it('does not recover from the loss of the place', () => {
    const { health } = startAt(0);
    const lost = HubError.unavailable('documents');
    health.ended(lost);
    health.succeeded();
    expect(health.check).toThrow(lost);
  });
});
