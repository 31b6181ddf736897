import { describe, expect, it } from 'vitest';
import { ChannelStatus } from '../channel.ts';
import { ChannelMove, isSleeping, moved } from './channel-life.ts';

describe('the life of a channel', () => {
  it('knows these moves and no others', () => {
    const table = Object.keys(ChannelMove).map((move) => [
      move,
      ...Object.keys(ChannelStatus).map((status) => moved(status as ChannelStatus, move as ChannelMove)),
    ]);
    expect([['', ...Object.keys(ChannelStatus)], ...table]).toEqual([
      ['', 'FILED', 'ACTIVE', 'ORDERED_TO_CLOSE', 'CLOSED'],
      ['APPROVE', 'ACTIVE', null, null, null],
      ['REFUSE', 'CLOSED', null, null, null],
      ['ORDER_TO_CLOSE', 'ORDERED_TO_CLOSE', 'ORDERED_TO_CLOSE', null, null],
      ['RESUME', null, null, 'ACTIVE', null],
      ['CLOSE', null, 'CLOSED', 'CLOSED', null],
    ]);
  });

  it('falls asleep after so many days without a post, and not before one is known', () => {
    const now = new Date('2026-11-25T00:00:00Z');
    expect(isSleeping(null, now, 14)).toBeNull();
    expect(isSleeping(new Date('2026-11-11T00:00:00Z'), now, 14)).toBe(false);
    expect(isSleeping(new Date('2026-11-10T23:59:59Z'), now, 14)).toBe(true);
  });
});
