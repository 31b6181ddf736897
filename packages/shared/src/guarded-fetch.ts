import { parseAddressRanges } from './guarded-fetch/address-ranges.ts';
import { checkAddresses, type GuardRules, parseTarget } from './guarded-fetch/check-address.ts';
import { createExchanges, type ExchangeAnswer } from './guarded-fetch/exchange.ts';
import { type FetchOutcome, FetchRefusal } from './guarded-fetch/fetch-outcome.ts';
import { createHostSlots } from './guarded-fetch/host-slots.ts';
import { createRequestSteps, type RequestSteps } from './guarded-fetch/request-steps.ts';
import { createHostResolver, type ResolveHost } from './guarded-fetch/resolve-host.ts';

/** How a guarded client behaves. */
export interface GuardedFetchOptions {
  /** Addresses and ranges reachable although they are not public, on any port: `FETCH_ALLOW`. */
  readonly allow: readonly string[];
  /** Who asks, for the webmaster who wonders: an address of the hub or a mail address. */
  readonly contact: string;
  /** Ports visited on public addresses. */
  readonly ports?: readonly number[];
  readonly resolve?: ResolveHost;
  /** Requests under way to one host, in all, and waiting for their turn. */
  readonly perHost?: number;
  readonly total?: number;
  readonly waiting?: number;
}

/** What one request asks for beyond its address. */
export interface FetchRequest {
  readonly signal?: AbortSignal;
  readonly method?: 'GET' | 'HEAD' | 'POST';
  readonly body?: string | Uint8Array;
  /** Sent along; `If-None-Match` and `If-Modified-Since` make the request conditional and may be answered 304. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes taken at most, before and after decompression. */
  readonly maxBytes?: number;
  /** Milliseconds for everything from the first name to the last byte; waiting for a turn does not count. */
  readonly timeout?: number;
  /** Milliseconds between two bytes. */
  readonly idleTimeout?: number;
  /** Redirects followed, each checked like the first address. */
  readonly maxRedirects?: number;
}

/**
 * Fetches an address that somebody else chose. Never throws for what the other side does: the outcome says it. Throws the
 * reason of the caller's signal when that aborts. Dispose it to close what connections it keeps.
 */
export interface GuardedFetch extends Disposable {
  (url: string, request?: FetchRequest): Promise<FetchOutcome>;
}

const limits = { ports: [80, 443, 8080, 8443], perHost: 4, total: 64, waiting: 1_000 };

const usual = {
  method: 'GET',
  maxBytes: 10 * 1024 * 1024,
  timeout: 30_000,
  idleTimeout: 10_000,
  maxRedirects: 5,
} satisfies FetchRequest;

/** A request that says everything. */
type Asked = FetchRequest & Required<Omit<FetchRequest, 'body' | 'headers'>>;

/** The one client for addresses of others: reported copies, portals, webhooks. */
export function createGuardedFetch(options: GuardedFetchOptions): GuardedFetch {
  const { ports, perHost, total, waiting, resolve, allow, contact } = { ...limits, ...options };
  const rules: GuardRules = { allow: parseAddressRanges(allow), ports, resolve: resolve ?? createHostResolver() };
  const slots = createHostSlots({ perHost, total, waiting });
  const exchanges = createExchanges();
  const agent = `Mozilla/5.0 (compatible; DibaoHub; +${contact})`;

  async function visit(url: URL, steps: RequestSteps, asked: Asked): Promise<ExchangeAnswer> {
    using _turn = await slots.take(url.host, asked.signal);
    const started = performance.now();
    const deadline = AbortSignal.timeout(steps.timeLeft);
    const signal = AbortSignal.any([asked.signal, deadline]);
    const { method, headers, body } = steps;
    const { maxBytes, idleTimeout } = asked;
    try {
      const addresses = await unlessAborted(checkAddresses(url, rules), signal);
      return await exchanges.send({ url, addresses, method, headers, body, maxBytes, idleTimeout, signal });
    } catch (error) {
      asked.signal.throwIfAborted();
      throw deadline.aborted ? tooSlow(asked.timeout) : error;
    } finally {
      steps.spend(performance.now() - started);
    }
  }

  async function follow(url: string, asked: Asked): Promise<FetchOutcome> {
    const redirects: string[] = [];
    const steps = createRequestSteps({ ...asked, headers: headersOf(asked, agent) });
    let finalUrl = url;
    try {
      for (;;) {
        const target = parseTarget(finalUrl);
        finalUrl = target.href;
        const { location, ...answer } = await visit(target, steps, asked);
        if (location === null) return { kind: 'answered', finalUrl, redirects, ...answer };
        if (redirects.push(finalUrl) > asked.maxRedirects) throw tooManyRedirects(asked.maxRedirects);
        const next = parseTarget(location, finalUrl);
        steps.redirect(target, next, answer.status);
        finalUrl = next.href;
      }
    } catch (error) {
      if (!(error instanceof FetchRefusal)) throw error;
      return { kind: error.kind, finalUrl, reason: error.reason, redirects };
    }
  }

  return Object.assign(
    (url: string, request: FetchRequest = {}) => follow(url, { ...usual, signal: never(), ...request }),
    {
      [Symbol.dispose]: () => exchanges[Symbol.dispose](),
    },
  );
}

function headersOf({ headers }: FetchRequest, agent: string): Headers {
  const sent = new Headers(headers);
  sent.set('user-agent', agent);
  sent.set('accept-encoding', 'gzip, deflate, br');
  if (!sent.has('accept')) sent.set('accept', '*/*');
  if (!sent.has('accept-language')) sent.set('accept-language', 'zh-CN,zh;q=0.9,en;q=0.5');
  return sent;
}

function never(): AbortSignal {
  return new AbortController().signal;
}

/** The outcome of `work`, or the reason of the signal where that comes first: name servers know no signal. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason as Error);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

function tooSlow(timeout: number): FetchRefusal {
  return new FetchRefusal(
    'timedOut',
    `${timeout / 1_000} 秒内没有读完。`,
    `Not read whole within ${timeout / 1_000} seconds.`,
  );
}

function tooManyRedirects(count: number): FetchRefusal {
  return new FetchRefusal('tooManyRedirects', `重定向超过 ${count} 次。`, `More than ${count} redirects.`);
}
