import type { GuardedFetch } from '@dibao/shared/guarded-fetch';
import type { SendOutcome } from './way-out.ts';

export interface ProviderRequest {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Providers move from http to https; anywhere else nothing is taken. */
const limits = { timeout: 15_000, maxBytes: 64 * 1024, maxRedirects: 1 };

/**
 * Posts JSON to a provider and judges its answer. What is no success of HTTP may become one, except a request the provider
 * understood and refuses: 4xx without 408 and 429.
 *
 * @param judge of the parsed answer of a 2xx; null where it is no JSON
 */
export async function askProvider(
  fetchGuarded: GuardedFetch,
  { url, headers, body }: ProviderRequest,
  signal: AbortSignal,
  judge: (answer: unknown) => SendOutcome['kind'],
): Promise<SendOutcome> {
  const outcome = await fetchGuarded(url, {
    ...{ ...limits, signal, method: 'POST', body: JSON.stringify(body) },
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });
  if (outcome.kind !== 'answered') {
    return { kind: outcome.kind === 'refused' ? 'REFUSED' : 'FAILED', answer: `${outcome.kind}: ${outcome.reason.en}` };
  }
  const text = outcome.bytes.toString('utf8');
  const answer = `HTTP ${outcome.status} ${text}`.trim();
  if (outcome.status >= 200 && outcome.status < 300) return { kind: judge(parseJson(text)), answer };
  const isFinal = outcome.status >= 400 && outcome.status < 500 && outcome.status !== 408 && outcome.status !== 429;
  return { kind: isFinal ? 'REFUSED' : 'FAILED', answer };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
