import { useCallback } from 'react';
import { useQuery } from 'urql';
import type { TypedDocumentString } from '../../generated/graphql.ts';
import { failureOf, type GraphFailure } from './graph-failure.ts';

/** What is known of an answer: data, a failure, both when a part is missing, or neither yet. */
export interface Asked<Result> {
  readonly data: Result | undefined;
  readonly failure: GraphFailure | null;
  /** Nothing to show so far. */
  readonly isLoading: boolean;
  /** Asks again, and shows what is known until the answer comes. */
  readonly refresh: () => void;
}

/** Asks one of the typed operations, and again whenever its variables or what it is about change. */
export function useGraph<Result, Variables extends object>(
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { isPaused = false }: { readonly isPaused?: boolean } = {},
): Asked<Result> {
  const [answer, ask] = useQuery<Result | null, object>({ query: String(operation), variables, pause: isPaused });
  const { error } = answer;
  // Null where the failure of one field left nothing of the whole.
  const data = answer.data ?? undefined;
  const refresh = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const failure = error === undefined ? null : failureOf(error);
  return { data, failure, isLoading: !isPaused && data === undefined && failure === null, refresh };
}
