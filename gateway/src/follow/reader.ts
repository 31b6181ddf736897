import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphQLFormattedError } from 'graphql';
import { limits } from '../limits.ts';
import { type Delivery, isPassing, type PageOutcome, type PageRequest } from './page.ts';
import type { Tail } from './tail.ts';

/** Reads one page of the events one follower asked for, or the bare outline of them. Never throws. */
export type ReadPage = (page: PageRequest) => Promise<PageOutcome>;

/** Why a follower's events end although it did not wish so; what it is told stands in `errors`. */
export class FollowRefused extends Error {
  override readonly name = 'FollowRefused';
  readonly errors: readonly GraphQLFormattedError[];

  constructor(errors: readonly GraphQLFormattedError[]) {
    super(errors[0]?.message ?? 'refused');
    this.errors = errors;
  }
}

/** How patient a reader is, in milliseconds. */
export interface ReaderTiming {
  /** Waits before a field whose service failed is asked again; then the event goes out with its errors. */
  readonly fieldRetries: readonly number[];
  /** The longest wait before a log that cannot be read is asked again. */
  readonly outage: number;
}

export const usualReaderTiming: ReaderTiming = { fieldRetries: [250, 1_000], outage: 5_000 };

const pageSize: number = limits.eventsPerPage;

/**
 * The events after a cursor, history and live alike: read a page, hand it out, wait for the log to grow, read on. There
 * is no handoff between the two that could lose or double an event; the position moves only past what was handed out.
 * The next page is read when the consumer asks for it, so a slow consumer costs one page of memory.
 *
 * Throws {@link FollowRefused} when asking again will not help.
 */
export async function* readEvents(
  start: string,
  readPage: ReadPage,
  tail: Tail,
  signal: AbortSignal,
  timing: ReaderTiming = usualReaderTiming,
): AsyncGenerator<Delivery, void, undefined> {
  let position = start;
  let first = pageSize;
  let failures = 0;
  while (!signal.aborted) {
    // Before the query: what is appended while it runs then ends the wait below at once.
    const seen = tail.version;
    const outcome = await readPage({ after: position, first, form: 'full' });
    if (signal.aborted) return;
    if (outcome.kind === 'refused') throw new FollowRefused(outcome.errors);
    if (outcome.kind === 'outage') {
      await sitOut(seen);
      continue;
    }
    if (outcome.kind === 'spoiled') {
      if (first > 1) {
        first = 1;
        continue;
      }
      const delivery = await readSpoiled(position, outcome.errors);
      if (signal.aborted) return;
      if (delivery === null) {
        await sitOut(seen);
        continue;
      }
      failures = 0;
      yield delivery;
      position = delivery.cursor;
      first = pageSize;
      continue;
    }
    failures = 0;
    // After one event has used up its retries the service is down: the others of the page go out as they are.
    let isRetrying = true;
    for (const delivery of outcome.deliveries) {
      const settled: Delivery = isRetrying ? await settle(position, delivery) : delivery;
      if (signal.aborted) return;
      isRetrying &&= !hasPassingErrors(settled);
      yield settled;
      position = settled.cursor;
    }
    // Past everything that was scanned, also where the filter let nothing through.
    position = outcome.endCursor ?? position;
    first = pageSize;
    if (!outcome.hasNextPage) await tail.changed(seen, signal);
  }

  /** Nothing can be read: longer each time, until something is appended. */
  async function sitOut(seen: number): Promise<void> {
    await tail.changed(seen, signal, Math.min(200 * 2 ** failures, timing.outage));
    failures += 1;
  }

  /** Asks again for an event whose fields failed, so that a short failure of a service reaches nobody. */
  async function settle(after: string, delivery: Delivery): Promise<Delivery> {
    let best = delivery;
    for (const wait of timing.fieldRetries) {
      if (!hasPassingErrors(best)) return best;
      await pause(wait);
      const again = await readPage({ after, first: 1, form: 'full' });
      const [found] = again.kind === 'page' ? again.deliveries : [];
      if (found?.cursor === delivery.cursor) best = found;
    }
    return best;
  }

  /** An event of which nothing can be given still has its cursor and its errors; null when not even that is known. */
  async function readSpoiled(after: string, errors: readonly GraphQLFormattedError[]): Promise<Delivery | null> {
    for (const wait of timing.fieldRetries) {
      if (!errors.some(isPassing)) break;
      await pause(wait);
      const again = await readPage({ after, first: 1, form: 'full' });
      const [found] = again.kind === 'page' ? again.deliveries : [];
      if (found !== undefined) return found;
    }
    const outline = await readPage({ after, first: 1, form: 'outline' });
    const [found] = outline.kind === 'page' ? outline.deliveries : [];
    return found === undefined ? null : { cursor: found.cursor, result: { data: null, errors } };
  }

  async function pause(wait: number): Promise<void> {
    await sleep(wait, undefined, { signal }).catch(() => {});
  }
}

function hasPassingErrors({ result }: Delivery): boolean {
  return result.errors?.some(isPassing) === true;
}
