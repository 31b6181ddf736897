import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import type { AnswerError } from './answer-error.ts';
import type { RequestScope } from './request-scope.ts';

/** The result with its errors made fit for clients; nothing else of the executor's leaves the house. */
export function toFormatted(
  result: ExecutionResult,
  answerError: AnswerError,
  scope: RequestScope,
): FormattedExecutionResult {
  const errors = result.errors?.map((error) => answerError(error, scope)) ?? [];
  const data = result.data ?? null;
  return errors.length === 0 ? { data } : { errors, data };
}
