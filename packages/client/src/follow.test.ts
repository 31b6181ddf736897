import { array, assert, asyncProperty, boolean, constantFrom, nat, record, uniqueArray } from 'fast-check';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { follow, type FollowState } from './follow.ts';
import { FollowRefused } from './follow-refused.ts';
import { positionsOf, quickTiming as timing, take, until, upTo } from './testing/quick.ts';
import { createStandInHub } from './testing/stand-in-hub.ts';
import type { TransportName } from './transport.ts';

const names: readonly TransportName[] = ['websocket', 'sse', 'polling'];
const transports = names.map((name) => ({ name, others: names.filter((other) => other !== name) }));

/** What following ended with. */
async function endOf(events: AsyncGenerator<unknown>): Promise<unknown> {
  try {
    for (let next = await events.next(); next.done !== true; next = await events.next());
    return null;
  } catch (error) {
    return error;
  }
}

describe.each(transports)('following by $name', ({ name, others }) => {
  it('gives history and then what is new, whole and in order', async () => {
    await using hub = await createStandInHub();
    hub.behaviour.refused = new Set(others);
    for (const _ of upTo(3)) hub.log.append();
    const events = follow({ url: hub.url, after: 'EARLIEST', timing });
    const history = await take({ [Symbol.asyncIterator]: () => ({ next: () => events.next() }) }, 3);
    expect(history).toEqual(hub.log.events.map((event) => ({ ...event, errors: [] })));
    hub.log.append();
    expect(positionsOf(await take(events, 1))).toEqual([4]);
    expect(new Set(hub.used)).toEqual(new Set([name]));
  });

  it('goes on behind a cursor', async () => {
    await using hub = await createStandInHub();
    hub.behaviour.refused = new Set(others);
    for (const _ of upTo(5)) hub.log.append();
    expect(positionsOf(await take(follow({ url: hub.url, after: 'a-3', timing }), 2))).toEqual([4, 5]);
  });

  it('gives what passes the filter', async () => {
    await using hub = await createStandInHub();
    hub.behaviour.refused = new Set(others);
    for (const position of upTo(6)) hub.log.append({ column: position % 2 === 0 ? '省内要闻' : '中国政务' });
    const events = follow({ url: hub.url, after: 'EARLIEST', filter: { columns: ['省内要闻'] }, timing });
    expect(positionsOf(await take(events, 3))).toEqual([2, 4, 6]);
  });

  it('gives each position once and in order, whatever is cut, doubled or repeated', async () => {
    await using hub = await createStandInHub();
    hub.behaviour.refused = new Set(others);
    await assert(
      asyncProperty(
        record({
          count: nat({ max: 40 }),
          cuts: uniqueArray(nat({ max: 40 })),
          doubled: uniqueArray(nat({ max: 40 })),
          repeats: nat({ max: 4 }),
          live: boolean(),
        }),
        async ({ count, cuts, doubled, repeats, live }) => {
          const base = hub.log.events.length;
          const after = hub.log.cursorAt(base);
          const pending = new Set(cuts.map((position) => base + position));
          hub.behaviour.cutsAfter = ({ position }) => pending.delete(position);
          hub.behaviour.send = (event) => {
            const earlier = hub.log.events.slice(Math.max(base, event.position - 1 - repeats), event.position);
            return doubled.includes(event.position - base) ? [...earlier, event, event] : [event];
          };
          const append = (): void => upTo(count + 1).forEach(() => void hub.log.append());
          if (!live) append();
          const taking = take(follow({ url: hub.url, after, afterPosition: base, timing }), count + 1);
          if (live) append();
          expect(positionsOf(await taking)).toEqual(upTo(count + 1).map((n) => base + n));
        },
      ),
      { numRuns: 25 },
    );
  });

  it.each([
    ['CURSOR_UNKNOWN', 'b9-1', 'EARLIEST'],
    ['CURSOR_EPOCH', 'z-1', 'EARLIEST'],
  ])('ends with %s and says how to resynchronise', async (code, after, way) => {
    await using hub = await createStandInHub();
    hub.behaviour.refused = new Set(others);
    hub.log.append();
    const end = await endOf(follow({ url: hub.url, after, timing }));
    expect(end).toBeInstanceOf(FollowRefused);
    expect(end).toMatchObject({ code, cursor: after, message: expect.stringContaining(way) });
  });

  it('ends with UNAUTHENTICATED when its token is refused', async () => {
    await using hub = await createStandInHub();
    hub.behaviour.refused = new Set(others);
    hub.behaviour.token = 'right';
    const options = { url: hub.url, after: 'EARLIEST', timing };
    expect(await endOf(follow({ ...options, token: 'wrong' }))).toMatchObject({ code: 'UNAUTHENTICATED' });
    hub.log.append();
    expect(positionsOf(await take(follow({ ...options, token: 'right' }), 1))).toEqual([1]);
  });

  it('asks for a fresh token when the old one has expired', async () => {
    await using hub = await createStandInHub();
    hub.behaviour.refused = new Set(others);
    hub.behaviour.token = 'second';
    hub.log.append();
    let token = 'first';
    const onState = ({ kind }: FollowState) => {
      if (kind === 'waiting') token = 'second';
    };
    const events = follow({ url: hub.url, after: 'EARLIEST', token: () => token, onState, timing });
    expect(positionsOf(await take(events, 1))).toEqual([1]);
  });

  it('stops when it is told to, also while nothing happens', async () => {
    await using hub = await createStandInHub();
    hub.behaviour.refused = new Set(others);
    const stop = new AbortController();
    const onState = ({ kind }: FollowState) => {
      if (kind === 'connected') setImmediate(() => stop.abort());
    };
    expect(await endOf(follow({ url: hub.url, after: 'EARLIEST', signal: stop.signal, onState, timing }))).toBeNull();
    if (name !== 'polling') await until(() => hub.connections.websockets.size === 0);
  });

  it('sees a hole, reads again, and ends only when the hole stays', async () => {
    await using hub = await createStandInHub();
    hub.behaviour.refused = new Set(others);
    for (const _ of upTo(3)) hub.log.append();
    let isHidden = true;
    hub.behaviour.send = (event) => {
      if (event.position !== 2 || !isHidden) return [event];
      isHidden = false;
      return [];
    };
    expect(positionsOf(await take(follow({ url: hub.url, after: 'EARLIEST', timing }), 3))).toEqual([1, 2, 3]);
    hub.behaviour.send = (event) => (event.position === 2 ? [] : [event]);
    const end = await endOf(follow({ url: hub.url, after: 'EARLIEST', timing }));
    expect(end).toMatchObject({ name: 'FollowRefused', cursor: 'a-1', message: expect.stringContaining('2') });
  });
});

describe('following', () => {
  it('pins its place before it connects, so that "from now on" loses nothing to a cut', async () => {
    await using hub = await createStandInHub();
    for (const _ of upTo(4)) hub.log.append();
    let connections = 0;
    hub.behaviour.onSubscribe = () => {
      connections += 1;
      if (connections > 1) return;
      hub.log.append();
      hub.cut();
    };
    expect(positionsOf(await take(follow({ url: hub.url, timing }), 1))).toEqual([5]);
    expect(connections).toBe(2);
  });

  it('survives a hub that goes away and comes back', async () => {
    const first = await createStandInHub();
    const states: string[] = [];
    const onState = ({ kind }: FollowState) => void states.push(kind);
    const events = follow({ url: first.url, after: 'EARLIEST', onState, timing });
    first.log.append();
    expect((await events.next()).value).toMatchObject({ position: 1 });
    await first[Symbol.asyncDispose]();
    const next = events.next();
    await until(() => states.filter((state) => state === 'waiting').length > 3);
    await using second = await createStandInHub(Number(new URL(first.url).port), first.log);
    second.log.append();
    expect((await next).value).toMatchObject({ position: 2 });
    await events.return();
  });

  it('takes what came with 4490 and goes on from there', async () => {
    await using hub = await createStandInHub();
    for (const _ of upTo(4)) hub.log.append();
    let isFast = false;
    hub.behaviour.cutsAfter = ({ position }) => {
      if (position !== 2 || isFast) return false;
      isFast = true;
      for (const socket of hub.connections.websockets) socket.close(4490, 'a-2');
      return false;
    };
    expect(positionsOf(await take(follow({ url: hub.url, after: 'EARLIEST', timing }), 4))).toEqual([1, 2, 3, 4]);
    expect(hub.used).toEqual(['websocket', 'websocket']);
  });

  it('stops reading from the network while its reader is busy', async () => {
    await using hub = await createStandInHub();
    const body = '长'.repeat(20_000);
    for (const _ of upTo(1_500)) hub.log.append({ body });
    let sent = 0;
    hub.behaviour.send = (event) => {
      sent = event.position;
      return [event];
    };
    const silence = 1_000;
    const events = follow({ url: hub.url, after: 'EARLIEST', timing: { ...timing, silence } });
    await events.next();
    // Busy for longer than a connection may be silent: we ourselves do not listen, so nobody else is to blame.
    const busyUntil = performance.now() + 1.3 * silence;
    await until(() => performance.now() > busyUntil);
    expect(sent).toBeLessThan(1_500);
    expect(positionsOf(await take(events, 1_499))).toEqual(upTo(1_500).slice(1));
    expect(hub.used).toEqual(['websocket']);
  });

  it('leaves a connection that gives no sign of life', async () => {
    await using hub = await createStandInHub();
    hub.log.append();
    const events = follow({ url: hub.url, after: 'EARLIEST', timing: { ...timing, silence: 150 } });
    await events.next();
    // As by a firewall that forgot the connection: nothing is closed, nothing arrives.
    for (const socket of hub.connections.websockets) socket.pause();
    const next = events.next();
    await until(() => hub.used.length > 1);
    hub.log.append();
    expect((await next).value).toMatchObject({ position: 2 });
    await events.return();
  });

  it('comes back to WebSocket after a while', async () => {
    await using hub = await createStandInHub();
    hub.behaviour.refused = new Set(['websocket', 'sse']);
    for (const _ of upTo(3)) hub.log.append();
    const events = follow({ url: hub.url, after: 'EARLIEST', timing: { ...timing, climb: 50 } });
    await events.next();
    expect(hub.used).toEqual(['polling']);
    hub.behaviour.refused = new Set();
    await take({ [Symbol.asyncIterator]: () => ({ next: () => events.next() }) }, 2);
    const next = events.next();
    await until(() => hub.used.includes('websocket'));
    hub.log.append();
    expect((await next).value).toMatchObject({ position: 4 });
    await events.return();
  });

  it('asks again for an event whose release a failing service kept back', async () => {
    await using hub = await createStandInHub();
    hub.log.append();
    let failures = 2;
    Object.defineProperty(hub.log.events[0], 'release', {
      get() {
        failures -= 1;
        if (failures >= 0) throw new GraphQLError('稍后再试', { extensions: { code: 'SERVICE_UNAVAILABLE' } });
        return null;
      },
    });
    const [event] = await take(follow({ url: hub.url, after: 'EARLIEST', timing }), 1);
    expect(event).toMatchObject({ position: 1, release: null, errors: [] });
    failures = 100;
    const [withErrors] = await take(follow({ url: hub.url, after: 'EARLIEST', timing }), 1);
    expect(withErrors?.errors).toMatchObject([{ message: '稍后再试' }]);
  });

  it.each(['ftp://hub.example.org', 'hub', ''])('refuses "%s" as the address of a hub', async (url) => {
    expect(await endOf(follow({ url }))).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('ends in order when transports come and go at random', async () => {
    await using hub = await createStandInHub();
    const refusal = uniqueArray(constantFrom(...names), { maxLength: 2 });
    await assert(
      asyncProperty(array(refusal, { minLength: 1, maxLength: 8 }), async (refusals) => {
        const base = hub.log.events.length;
        const count = refusals.length * 5;
        upTo(count).forEach(() => void hub.log.append());
        const pending = new Map(refusals.map((refused, index) => [base + 5 * (index + 1), refused]));
        hub.behaviour.cutsAfter = ({ position }) => {
          const refused = pending.get(position);
          if (refused !== undefined) hub.behaviour.refused = new Set(refused);
          return pending.delete(position);
        };
        const after = hub.log.cursorAt(base);
        const events = await take(follow({ url: hub.url, after, timing: { ...timing, climb: 20 } }), count);
        expect(positionsOf(events)).toEqual(upTo(count).map((n) => base + n));
      }),
      { numRuns: 10 },
    );
  });
});
