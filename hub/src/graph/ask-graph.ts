import type { Bilingual, Language } from '@dibao/shared/bilingual';
import { ErrorCode, HubError, messageOf } from '@dibao/shared/errors';
import type { CommandContext } from '../command-context.ts';
import { operatorToken } from '../issue-token.ts';
import { loadKeys } from '../keys.ts';
import { requireRunningHub } from '../running-hub.ts';

/** Asks the gateway of the running hub as its operator. Throws in one line what keeps it from answering. */
export type AskGraph = <Data extends object>(query: string, variables: object) => Promise<Data>;

const answerMs = 30_000;

/**
 * The way to the gateway of the hub that uses this data directory.
 *
 * @param agencyId the agency the operator acts for
 */
export async function openGraph({ config, language }: CommandContext, agencyId?: string): Promise<AskGraph> {
  const { dataDirectory } = config();
  const { gateway } = await requireRunningHub(dataDirectory);
  const token = await operatorToken(await loadKeys(dataDirectory), agencyId);
  return askAt(gateway, token, language);
}

/** The way to any gateway, with a token. */
export function askAt(gateway: string, token: string, language: Language): AskGraph {
  return (query, variables) => ask(gateway, token, language, query, variables);
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

async function ask<Data extends object>(
  gateway: string,
  token: string,
  language: Language,
  query: string,
  variables: object,
): Promise<Data> {
  const answer = await fetch(`${gateway}/graphql`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${token}`, 'accept-language': language },
      ...{ 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(answerMs),
  }).then(
    (response) => response.json() as Promise<Answer<Data>>,
    (cause: unknown) => {
      throw isTimeout(cause) ? HubError.timeout('gateway') : HubError.unavailable('gateway', cause);
    },
  );
  const [error] = answer.errors ?? [];
  if (error !== undefined) throw new HubError(codeOf(error.extensions?.code), inOneLanguage(error.message));
  if (answer.data === undefined || answer.data === null) throw HubError.unavailable('gateway');
  return answer.data;
}

function isTimeout(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'TimeoutError' ? true : /timeout/i.test(messageOf(cause));
}

function codeOf(code: string | undefined): ErrorCode {
  return Object.values(ErrorCode).find((known) => known === code) ?? ErrorCode.INTERNAL_SERVER_ERROR;
}

/** The gateway has answered in the reader's language already. */
function inOneLanguage(message: string): Bilingual {
  return { zh: message, en: message };
}
