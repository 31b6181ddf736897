import type { CombinedError } from '@urql/core';

/** Why the graph did not answer, or not wholly. */
export interface GraphFailure {
  /** Of the closed list of the hub; NO_CONNECTION when nothing came at all. */
  readonly code: string;
  /** As the hub says it, for people; empty without a connection. */
  readonly message: string;
  /** By which the operator finds an unexpected failure in the log. */
  readonly requestId: string | null;
}

/** What a failed answer means. */
export function failureOf({
  graphQLErrors,
  response,
}: Pick<CombinedError, 'graphQLErrors' | 'response'>): GraphFailure {
  const [error] = graphQLErrors;
  if (error !== undefined) {
    const { code = 'INTERNAL_SERVER_ERROR', requestId = null } = error.extensions as Partial<GraphFailure>;
    return { code, message: error.message, requestId };
  }
  const status = (response as Response | undefined)?.status;
  const code = status === 401 ? 'UNAUTHENTICATED' : status === 403 ? 'FORBIDDEN' : 'NO_CONNECTION';
  return { code, message: '', requestId: null };
}
