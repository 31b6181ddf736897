import { ErrorCode, type HubError } from '@dibao/shared/errors';
import { asHubError, connectionLost, isPassing, toHubError } from './answer-error.ts';
import { createBackoff, pause } from './backoff.ts';
import { FollowRefused } from './follow-refused.ts';
import { type FollowTiming, usualFollowTiming } from './follow-timing.ts';
import type { FollowedEvent, ReleaseFilter } from './followed-event.ts';
import { createHubClient, type HubAccess, type HubClient } from './hub-client.ts';
import { createLadder } from './ladder.ts';
import { EARLIEST, judge, type Place } from './place.ts';
import { createPollingTransport, readPage } from './polling-transport.ts';
import { readHead } from './read-head.ts';
import { settle } from './settle.ts';
import { createSocketTransport } from './socket-transport.ts';
import { createSseTransport } from './sse-transport.ts';
import type { Step, Transport, TransportName } from './transport.ts';

/** How a follower fares; nothing that needs an answer. */
export type FollowState =
  | { readonly kind: 'connecting' | 'connected'; readonly transport: TransportName }
  /** Trying again after `wait` milliseconds, and why. */
  | { readonly kind: 'waiting'; readonly wait: number; readonly reason: HubError };

export interface FollowOptions extends HubAccess {
  /** The cursor to go on from, exclusive; `EARLIEST`: everything; left out: from now on. */
  readonly after?: string;
  /** The position `after` stands for, where known: a hole right behind it is then seen. */
  readonly afterPosition?: number;
  readonly filter?: ReleaseFilter;
  /** Ends the following quietly. */
  readonly signal?: AbortSignal;
  readonly onState?: (state: FollowState) => void;
  readonly timing?: FollowTiming;
  /** A number in [0, 1), for jitter. */
  readonly random?: () => number;
}

/** Connections that showed the same hole before it is believed. */
const gapsBelieved = 3;

/** Fresh tokens that may be refused one after the other. */
const tokensTried = 3;

/**
 * The events of a hub's release log: each position once, in order, whatever breaks in between (docs/protocol.md). Reads
 * by WebSocket, else server-sent events, else polling; connects again by itself and goes on behind the last event that was
 * taken. An event counts as taken when the next one is asked for.
 *
 * Throws {@link FollowRefused} when trying again will not help, HubError for an address that is none; ends when `signal` aborts.
 */
export async function* follow(options: FollowOptions): AsyncGenerator<FollowedEvent, void, undefined> {
  const { filter = {}, timing = usualFollowTiming, random = Math.random, onState = () => {} } = options;
  const signal = options.signal ?? new AbortController().signal;
  const isFiltered = Object.values(filter).some((value) => value != null);
  const hub = createHubClient(options, timing.connect);
  const ladder = createLadder(createTransports(hub, filter, timing), timing.climb);
  const backoff = createBackoff(timing.retry, timing.retryMost, random);
  let place = startOf(options);
  let gaps = 0;
  let refusals = 0;

  while (!signal.aborted) {
    ladder.climb();
    const transport = ladder.current;
    let isConnected = false;
    let reason = connectionLost('对方结束了传送', 'the other side ended the stream');
    try {
      place ??= { cursor: await readHead(hub, signal), position: null };
      onState({ kind: 'connecting', transport: transport.name });
      for await (const step of transport.open(place.cursor, signal)) {
        if (signal.aborted) return;
        if (step.kind === 'connected') {
          isConnected = true;
          refusals = 0;
          onState({ kind: 'connected', transport: transport.name });
          continue;
        }
        if (step.kind === 'read') {
          place = { ...place, cursor: step.cursor };
          continue;
        }
        const event = eventOf(step);
        const verdict = judge(place, event.position, isFiltered);
        if (verdict === 'seen') continue;
        if (verdict === 'gap') {
          gaps += 1;
          if (gaps === gapsBelieved) throw FollowRefused.gap(place, event.position);
          reason = connectionLost(`位置 ${event.position} 之前有缺`, `positions before ${event.position} are missing`);
          break;
        }
        const settled = await settle(event, again(place), timing.settle, signal);
        if (signal.aborted) return;
        yield settled;
        place = { cursor: event.cursor, position: event.position };
        gaps = 0;
        backoff.reset();
      }
    } catch (thrown) {
      if (signal.aborted) return;
      reason = refusedOrLost(thrown);
    }
    if (signal.aborted) return;
    if (place !== null && !isConnected && isPassing(reason.code) && ladder.descend()) continue;
    const wait = backoff.next();
    onState({ kind: 'waiting', wait, reason });
    await pause(wait, signal);
  }

  /** Asks for the event behind a place once more. */
  function again({ cursor }: Place): () => Promise<FollowedEvent | null> {
    return async () => {
      const { steps } = await readPage(hub, cursor, filter, 1, signal);
      const [step] = steps;
      return step?.kind === 'event' ? eventOf(step) : null;
    };
  }

  /** The reason to try again. Throws FollowRefused where that will not help. */
  function refusedOrLost(thrown: unknown): HubError {
    if (thrown instanceof FollowRefused) throw thrown;
    const reason = asHubError(thrown);
    if (isPassing(reason.code)) return reason;
    refusals += 1;
    const mayRenew = reason.code === ErrorCode.UNAUTHENTICATED && typeof options.token === 'function';
    if (mayRenew && refusals < tokensTried) return reason;
    throw FollowRefused.from(reason, place?.cursor ?? null);
  }
}

function startOf({ after, afterPosition }: FollowOptions): Place | null {
  if (after === undefined) return null;
  return { cursor: after, position: after === EARLIEST ? 0 : (afterPosition ?? null) };
}

/** The event of a step. Throws what kept it back: an event is never passed over. */
function eventOf({ event, errors }: Extract<Step, { kind: 'event' }>): FollowedEvent {
  if (event === null) throw toHubError(errors);
  return { ...event, errors };
}

function createTransports(hub: HubClient, filter: ReleaseFilter, timing: FollowTiming): [Transport, ...Transport[]] {
  return [
    createSocketTransport(hub, filter, timing),
    createSseTransport(hub, filter, timing),
    createPollingTransport(hub, filter, timing),
  ];
}
