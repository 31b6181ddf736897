import { describe, expect, it } from 'vitest';
import type { PageOutcome } from './page.ts';
import { readEvents } from './reader.ts';
import type { Tail } from './tail.ts';

describe('a reader of events', () => {
  it('waits longer each time while not even the outline of an event can be read', async () => {
    const stop = new AbortController();
    const waits: (number | undefined)[] = [];
    const tail = {
      version: 0,
      async changed(_seen: number, _signal: AbortSignal, timeout?: number) {
        waits.push(timeout);
        if (waits.length === 6) stop.abort();
      },
    } as Tail;
    let asked = 0;
    const readPage = async (): Promise<PageOutcome> => {
      asked += 1;
      if (asked > 100) stop.abort();
      return { kind: 'spoiled', errors: [{ message: 'broken', extensions: { code: 'BAD_USER_INPUT' } }] };
    };
    for await (const _ of readEvents('c0', readPage, tail, stop.signal, { fieldRetries: [], outage: 2_000 }));
    expect(waits).toEqual([200, 400, 800, 1_600, 2_000, 2_000]);
  });
});
