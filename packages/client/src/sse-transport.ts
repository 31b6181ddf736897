import { createParser } from 'eventsource-parser';
import { asHubError, connectionLost } from './answer-error.ts';
import { eventsSubscription } from './event-queries.ts';
import type { ReleaseFilter } from './followed-event.ts';
import type { FollowTiming } from './follow-timing.ts';
import { type HubClient, refusalOf } from './hub-client.ts';
import { type EventAnswer, type Step, toEventStep, type Transport } from './transport.ts';
import { createWatchdog } from './watchdog.ts';

/** Follows by server-sent events: plain HTTP, for where a proxy does not let WebSocket pass. */
export function createSseTransport(hub: HubClient, filter: ReleaseFilter, timing: FollowTiming): Transport {
  async function* open(after: string, signal: AbortSignal): AsyncGenerator<Step, void, undefined> {
    const lost = new AbortController();
    using watchdog = createWatchdog(() => lost.abort(connectionLost('长时间没有动静', 'no sign of life')));
    watchdog.feed(timing.connect);
    try {
      const response = await fetch(hub.graphqlUrl, {
        method: 'POST',
        headers: { ...(await hub.headers()), 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({ query: eventsSubscription, variables: { after, filter } }),
        signal: AbortSignal.any([signal, lost.signal]),
      });
      const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
      if (!response.ok || !isStream || response.body === null) throw await refusalOf(response);
      yield* readSteps(response.body);
    } catch (error) {
      if (signal.aborted) return;
      throw lost.signal.aborted ? lost.signal.reason : asHubError(error);
    } finally {
      // Leaving early must not leave the connection behind.
      lost.abort();
    }

    async function* readSteps(body: ReadableStream<Uint8Array>): AsyncGenerator<Step, void, undefined> {
      const steps: Step[] = [];
      let isComplete = false;
      const parser = createParser({
        onEvent({ event, data }) {
          if (event === 'complete') isComplete = true;
          else steps.push(toEventStep(JSON.parse(data) as EventAnswer));
        },
      });
      const decoder = new TextDecoder();
      let isConnected = false;
      for await (const chunk of body) {
        // Until the first bytes a proxy may be holding the stream back, however kindly it answered.
        if (!isConnected) yield { kind: 'connected' };
        isConnected = true;
        parser.feed(decoder.decode(chunk, { stream: true }));
        watchdog.rest();
        yield* steps.splice(0);
        if (isComplete) return;
        watchdog.feed(timing.silence);
      }
      throw connectionLost('对方结束了传送', 'the other side ended the stream');
    }
  }
  return { name: 'sse', open };
}
