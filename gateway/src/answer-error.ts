import { say } from '@dibao/shared/bilingual';
import { ErrorCode, HubError } from '@dibao/shared/errors';
import type { Log } from '@dibao/shared/log';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { RequestScope } from './request-scope.ts';

/** Turns whatever went wrong into what a client may read. */
export type AnswerError = (error: unknown, scope: RequestScope) => GraphQLFormattedError;

/**
 * Errors with a code of the closed list keep their message and path. Everything else is a bug of ours: the client gets
 * INTERNAL_SERVER_ERROR with the id of the request, the log gets the rest.
 */
export function createAnswerError(log: Log): AnswerError {
  return (error, scope) => {
    const hubError = hubErrorIn(error);
    if (hubError !== null && hubError.code !== ErrorCode.INTERNAL_SERVER_ERROR) {
      return { ...placeOf(error), message: say(scope.language, hubError.text), extensions: { code: hubError.code } };
    }
    const code = codeOf(error);
    if (code !== null && code !== ErrorCode.INTERNAL_SERVER_ERROR) {
      return { ...placeOf(error), message: textOf(error), extensions: { code } };
    }
    log.error({ err: error, requestId: scope.requestId, path: placeOf(error).path }, 'request-failed');
    const { requestId } = scope;
    return {
      ...placeOf(error),
      message: say(scope.language, {
        zh: `内部错误，请将请求编号 ${requestId} 告知运维人员。`,
        en: `Internal error; tell the operator the request id ${requestId}.`,
      }),
      extensions: { code: ErrorCode.INTERNAL_SERVER_ERROR, requestId },
    };
  };
}

/** The code of the closed list an error carries, else null. */
export function codeOf(error: unknown): ErrorCode | null {
  const code = isErrorLike(error) ? error.extensions?.['code'] : undefined;
  return typeof code === 'string' && Object.hasOwn(ErrorCode, code) ? (code as ErrorCode) : null;
}

/** The same error with a code of the closed list, its place in the request kept. */
export function withCode(error: GraphQLError, code: ErrorCode): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions: { code },
  });
}

/** Our own error in the clothes GraphQL libraries expect; its text still meets the reader's language. */
export function toGraphQLError(error: HubError): GraphQLError {
  return new GraphQLError(error.message, { originalError: error, extensions: { code: error.code } });
}

function hubErrorIn(error: unknown): HubError | null {
  for (let cause = error; cause instanceof Error; cause = (cause as { originalError?: unknown }).originalError) {
    if (cause instanceof HubError) return cause;
  }
  return null;
}

function placeOf(error: unknown): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  if (!isErrorLike(error)) return {};
  const { path, locations } = error;
  return { ...(path === undefined ? {} : { path }), ...(locations === undefined ? {} : { locations }) };
}

function textOf(error: unknown): string {
  return isErrorLike(error) ? error.message : String(error);
}

function isErrorLike(error: unknown): error is GraphQLFormattedError {
  return typeof error === 'object' && error !== null && 'message' in error;
}
