import type { Bilingual } from '@dibao/shared/bilingual';
import { HubError } from '@dibao/shared/errors';
import { identityHeader } from '@dibao/shared/identity';

/** Asks the documents service one GraphQL operation and gives its data. */
export type AskDocuments = <T>(operation: string, variables?: object) => Promise<T>;

export interface DocumentsGraph {
  /** Where the service answers. */
  readonly service: string;
  /** A signed identity; made anew for each request, since it lasts a minute. */
  readonly identity: () => Promise<string>;
  readonly signal: AbortSignal;
}

/** How long one answer may take. */
const patienceMs = 60_000;

/** Throws SERVICE_UNAVAILABLE where nobody answers, and in one line what the service objects to. */
export function createAskDocuments({ service, identity, signal }: DocumentsGraph): AskDocuments {
  return async <T>(query: string, variables: object = {}) => {
    const response = await fetch(new URL('/graphql', service), {
      method: 'POST',
      headers: { 'content-type': 'application/json', [identityHeader]: await identity() },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    }).catch((cause: unknown) => {
      signal.throwIfAborted();
      throw HubError.unavailable('documents', cause);
    });
    const { data, errors } = (await response.json()) as { data?: T; errors?: readonly { message: string }[] };
    if (data && errors === undefined) return data;
    throw refused(errors?.map(({ message }) => message).join(' ') ?? `HTTP ${response.status}`);
  };
}

/** What the documents service would not do, with its own words. */
export function refused(said: string, what: Bilingual = { zh: '请求', en: 'a request' }): HubError {
  return HubError.badInput(`documents 未接受${what.zh}：${said}`, `The documents service refused ${what.en}: ${said}`);
}
