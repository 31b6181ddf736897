import { cacheExchange, Client, fetchExchange, mapExchange } from '@urql/core';
import { serverClock } from '../parts/server-clock.ts';
import { failureOf, type GraphFailure } from './graph-failure.ts';

/** Milliseconds an answer may take. */
const deadline = 30_000;

/** The header that tells the gateway a request comes from a page of its own. */
const ofOurOwn = { 'x-dibao-csrf': '1', 'accept-language': 'zh' };

/** What is said of a question a page asks by itself: it keeps no session from falling idle. */
const inBackground = { 'x-dibao-background': '1' };

/**
 * Asks the graph as the person whose session the browser holds.
 *
 * @param onFailure hears of every answer without all its data
 * @param isAct whether somebody did something just now
 */
export function createGraphClient(onFailure: (failure: GraphFailure) => void, isAct: () => boolean): Client {
  return new Client({
    url: '/graphql',
    requestPolicy: 'cache-and-network',
    preferGetMethod: false,
    fetchOptions: () => ({
      headers: { ...ofOurOwn, ...(!isAct() && inBackground) },
      credentials: 'same-origin',
    }),
    fetch: askWithin,
    exchanges: [mapExchange({ onError: (error) => onFailure(failureOf(error)) }), cacheExchange, fetchExchange],
  });
}

/** As fetch, with a deadline, and with the whole of the answer; each also tells the time of the hub. */
const askWithin: typeof fetch = async (input, init) => {
  const signals = [AbortSignal.timeout(deadline), ...(init?.signal ? [init.signal] : [])];
  const response = await fetch(input, { ...init, signal: AbortSignal.any(signals) });
  serverClock.learn(response.headers.get('date'));
  // Read here, since an answer nobody waits for any more would fail while it is read, where nobody hears of it.
  const { status, statusText, headers } = response;
  return new Response(await response.text(), { status, statusText, headers });
};
