/** What the next request of a chain of redirects sends, and how long it may take. */
export interface RequestSteps {
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | Uint8Array | undefined;
  /** Milliseconds left for the rest of the chain. */
  readonly timeLeft: number;
  spend(milliseconds: number): void;
  /** Prepares what is sent to `to` after `from` answered with a redirect of `status`. */
  redirect(from: URL, to: URL, status: number): void;
}

/** What the first request of a chain sends. */
export interface FirstStep {
  readonly method: string;
  readonly headers: Headers;
  readonly body?: string | Uint8Array;
  readonly timeout: number;
}

// What was meant for one host is not shown to another.
const confidential = ['authorization', 'cookie', 'proxy-authorization'];

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
      if (from.origin !== to.origin) for (const name of confidential) headers.delete(name);
      // RFC 9110, 15.4: only 307 and 308 keep the method of a POST.
      if (method !== 'POST' || status === 307 || status === 308) return;
      method = 'GET';
      body = undefined;
      headers.delete('content-type');
    },
  };
}
