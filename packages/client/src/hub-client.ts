import type { Language } from '@dibao/shared/bilingual';
import { ErrorCode, HubError } from '@dibao/shared/errors';
import { asHubError, connectionLost, toHubError } from './answer-error.ts';
import type { AnswerError } from './followed-event.ts';

/** Where a hub is and as whom to ask it. */
export interface HubAccess {
  /** The address of the hub, with or without `/graphql`. */
  readonly url: string;
  /** A bearer token, or where to get a fresh one; left out: what is public. */
  readonly token?: string | (() => string | Promise<string>);
  /** The language of the hub's messages; Chinese if left out. */
  readonly language?: Language;
}

/** A hub that can be asked over HTTP. */
export interface HubClient {
  readonly graphqlUrl: URL;
  readonly socketUrl: URL;
  /** What says who asks, and in which language to answer. */
  headers(): Promise<Record<string, string>>;
  /**
   * The answer to a query or mutation, with the errors of its parts. Throws HubError: the code of an answer without data,
   * SERVICE_UNAVAILABLE when none came within the deadline.
   */
  ask<T>(query: string, variables: object, signal?: AbortSignal): Promise<HubAnswer<T>>;
}

export interface HubAnswer<T> {
  readonly data: T;
  readonly errors: readonly AnswerError[];
}

/** @param deadline milliseconds for one answer */
export function createHubClient({ url, token, language = 'zh' }: HubAccess, deadline: number): HubClient {
  const graphqlUrl = toGraphqlUrl(url);
  const socketUrl = new URL(graphqlUrl);
  socketUrl.protocol = graphqlUrl.protocol === 'https:' ? 'wss:' : 'ws:';

  async function headers(): Promise<Record<string, string>> {
    const bearer = typeof token === 'function' ? await token() : token;
    return { 'accept-language': language, ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }) };
  }

  return {
    graphqlUrl,
    socketUrl,
    headers,
    async ask<T>(query: string, variables: object, signal?: AbortSignal) {
      const timeout = AbortSignal.timeout(deadline);
      const response = await fetch(graphqlUrl, {
        method: 'POST',
        headers: { ...(await headers()), 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query, variables }),
        signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      }).catch((error: unknown) => {
        throw asHubError(error);
      });
      const answer = await readAnswer<T>(response);
      if (answer.data == null) throw toHubError(answer.errors ?? []);
      return { data: answer.data, errors: answer.errors ?? [] };
    },
  };
}

/** The error an HTTP response stands for that is not what was asked for. */
export async function refusalOf(response: Response): Promise<HubError> {
  const { errors } = await readAnswer(response);
  return toHubError(errors ?? []);
}

interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly AnswerError[];
}

async function readAnswer<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text().catch((error: unknown) => {
    throw asHubError(error);
  });
  const answer = parseObject(text);
  if (answer !== null && ('data' in answer || 'errors' in answer)) return answer as Answer<T>;
  if (response.status === 401) throw HubError.unauthenticated();
  // Something between us and the hub spoke: its page says nothing a follower could act on.
  throw connectionLost(`HTTP ${response.status}，不是中枢的回答`, `HTTP ${response.status}, not an answer of a hub`);
}

function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

function toGraphqlUrl(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    throw new HubError(ErrorCode.BAD_USER_INPUT, {
      zh: `"${url}" 不是中枢的地址，应形如 https://hub.example.gov.cn。`,
      en: `"${url}" is not the address of a hub, such as https://hub.example.gov.cn.`,
    });
  }
  if (parsed.pathname === '/') parsed.pathname = '/graphql';
  return parsed;
}
