import { pause } from './backoff.ts';
import { eventsQuery } from './event-queries.ts';
import type { AnswerError, ReleaseEvent, ReleaseFilter } from './followed-event.ts';
import type { FollowTiming } from './follow-timing.ts';
import type { HubClient } from './hub-client.ts';
import type { Step, Transport } from './transport.ts';

interface EventPage {
  readonly releaseEvents: {
    readonly edges: readonly { readonly node: ReleaseEvent | null }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}

const pageSize = 50;

/** Asks again and again: the last resort, which passes every proxy. */
export function createPollingTransport(hub: HubClient, filter: ReleaseFilter, timing: FollowTiming): Transport {
  async function* open(after: string, signal: AbortSignal): AsyncGenerator<Step, void, undefined> {
    let cursor = after;
    // Ends by itself, so that a better transport gets its chance.
    const until = performance.now() + timing.climb;
    for (let isFirst = true; !signal.aborted; isFirst = false) {
      if (!isFirst && performance.now() > until) return;
      const { steps, endCursor, hasNextPage } = await readPage(hub, cursor, filter, pageSize, signal);
      if (isFirst) yield { kind: 'connected' };
      yield* steps;
      if (endCursor !== null) yield { kind: 'read', cursor: endCursor };
      cursor = endCursor ?? cursor;
      if (!hasNextPage) await pause(timing.poll, signal);
    }
  }
  return { name: 'polling', open };
}

/** One page of the log. Throws HubError. */
export async function readPage(
  hub: HubClient,
  after: string,
  filter: ReleaseFilter,
  first: number,
  signal: AbortSignal,
): Promise<{ readonly steps: readonly Step[]; readonly endCursor: string | null; readonly hasNextPage: boolean }> {
  const { data, errors } = await hub.ask<EventPage>(eventsQuery, { after, filter, first }, signal);
  const { edges, pageInfo } = data.releaseEvents;
  const steps = edges.map(({ node }, index): Step => ({
    kind: 'event',
    event: node,
    errors: errors.filter((error) => concerns(error, index)),
  }));
  return { steps, ...pageInfo };
}

/** `releaseEvents.edges.3.…` concerns the fourth event; an error that names none concerns all. */
function concerns({ path = [] }: AnswerError, index: number): boolean {
  const edge = path[2];
  return typeof edge !== 'number' || edge === index;
}
