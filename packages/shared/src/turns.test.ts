import { describe, expect, it } from 'vitest';
import { createTurns } from './turns.ts';

const { signal } = new AbortController();

describe('turns', () => {
  it('come in the order of asking, and go on past who has left', async () => {
    const turns = createTurns(2);
    const order: string[] = [];
    const leaving = new AbortController();
    const take = async (name: string, until = signal) => {
      const turn = await turns.next(until);
      order.push(turn === null ? `${name} left` : name);
      return turn;
    };
    const [a, b] = await Promise.all([take('a'), take('b')]);
    const [c, d, e] = [take('c', leaving.signal), take('d'), take('e')];
    leaving.abort();
    await c;
    expect(order).toEqual(['a', 'b', 'c left']);
    a?.[Symbol.dispose]();
    await d;
    b?.[Symbol.dispose]();
    await e;
    expect(order).toEqual(['a', 'b', 'c left', 'd', 'e']);
  });

  it('are passed on once, however often they are given back', async () => {
    const turns = createTurns(1);
    const first = await turns.next(signal);
    first?.[Symbol.dispose]();
    first?.[Symbol.dispose]();
    await turns.next(signal);
    const gone = new AbortController();
    const third = turns.next(gone.signal);
    gone.abort();
    expect(await third).toBeNull();
  });
});
