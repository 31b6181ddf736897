import { describe, expect, it } from 'vitest';
import { isPlaceKept } from './follower-place.ts';

const first = { epoch: 'first', begunAfter: 0 };
const second = { epoch: 'second', begunAfter: 40 };
const third = { epoch: 'third', begunAfter: 25 };

describe('the place of a follower', () => {
  it.each([
    ['nothing was read yet', { position: 0, epoch: null }, { head: 0, epochs: [first] }],
    ['the feed has grown', { position: 40, epoch: 'first' }, { head: 50, epochs: [first] }],
    ['everything was read', { position: 40, epoch: 'first' }, { head: 40, epochs: [first] }],
    ['both were restored together', { position: 40, epoch: 'first' }, { head: 60, epochs: [second, first] }],
    ['the backup was taken while it lagged', { position: 39, epoch: 'first' }, { head: 60, epochs: [second, first] }],
    ['it has gone on since', { position: 55, epoch: 'second' }, { head: 60, epochs: [second, first] }],
    ['it was restored twice', { position: 25, epoch: 'first' }, { head: 60, epochs: [third, second, first] }],
  ])('is kept: %s', (_what, place, feed) => {
    expect(isPlaceKept(place, feed)).toBe(true);
  });

  it.each([
    ['the feed is shorter', { position: 41, epoch: 'first' }, { head: 40, epochs: [first] }],
    ['the feed alone was restored', { position: 41, epoch: 'first' }, { head: 40, epochs: [second, first] }],
    ['… and has grown past it again', { position: 41, epoch: 'first' }, { head: 60, epochs: [second, first] }],
    ['… a second time', { position: 30, epoch: 'first' }, { head: 60, epochs: [third, second, first] }],
    ['the backup was of before this epoch', { position: 41, epoch: 'second' }, { head: 60, epochs: [third, first] }],
    ['the feed is of another hub', { position: 1, epoch: 'first' }, { head: 60, epochs: [second] }],
  ])('is lost: %s', (_what, place, feed) => {
    expect(isPlaceKept(place, feed)).toBe(false);
  });
});
