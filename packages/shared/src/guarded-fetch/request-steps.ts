import { FetchRefusal } from './fetch-outcome.ts';

/** What the next request of a chain of redirects sends, and how long it may take. */
export interface RequestSteps {
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | Uint8Array | undefined;
  /** Milliseconds left for the rest of the chain. */
  readonly timeLeft: number;
  spend(milliseconds: number): void;
  /** Prepares what is sent to `to` after `from` answered with a redirect of `status`. Throws {@link FetchRefusal}. */
  redirect(from: URL, to: URL, status: number): void;
}

/** What the first request of a chain sends. */
export interface FirstStep {
  readonly method: string;
  readonly headers: Headers;
  readonly body?: string | Uint8Array;
  readonly timeout: number;
}

// What says nothing but who asks, for what, and what is known already; all else was meant for one host and no other sees it.
const forAnybody = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'user-agent',
  'if-none-match',
  'if-modified-since',
]);

export function createRequestSteps(first: FirstStep): RequestSteps {
  let { method, body, timeout: timeLeft } = first;
  const headers = new Headers(first.headers);
  return {
    get method() {
      return method;
    },
    get body() {
      return body;
    },
    get timeLeft() {
      return Math.max(0, Math.ceil(timeLeft));
    },
    headers,
    spend(milliseconds) {
      timeLeft -= milliseconds;
    },
    redirect(from, to, status) {
      const isElsewhere = from.origin !== to.origin && !isUpgrade(from, to);
      const isPost = method === 'POST';
      // RFC 9110, 15.4: only 307 and 308 keep the method of a POST.
      const keepsMethod = status === 307 || status === 308;
      if (isPost && keepsMethod && isElsewhere) throw carriesBodyElsewhere(to);
      if (isElsewhere) for (const name of [...headers.keys()]) if (!forAnybody.has(name)) headers.delete(name);
      if (!isPost || keepsMethod) return;
      method = 'GET';
      body = undefined;
      headers.delete('content-type');
    },
  };
}

/** The same host on its usual port, now encrypted: it is sent what was meant for it, and nobody else reads it any more. */
function isUpgrade(from: URL, to: URL): boolean {
  const isUsual = from.port === '' && to.port === '';
  return from.protocol === 'http:' && to.protocol === 'https:' && from.hostname === to.hostname && isUsual;
}

function carriesBodyElsewhere({ host }: URL): FetchRefusal {
  return new FetchRefusal(
    'refused',
    `对方要求将内容转交 ${host}，不予发送；请直接登记新的地址。`,
    `What was sent is asked to go on to ${host}, where it is not sent; give the new address itself.`,
  );
}
