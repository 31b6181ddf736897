import type { FormattedExecutionResult } from 'graphql';
import type { AnswerError } from './answer-error.ts';
import { createFollow, type Follow } from './follow/follow.ts';
import type { Tails } from './follow/followed-logs.ts';
import { createOperations, type Operation, type PrepareOperation } from './operations.ts';
import type { RequestScope } from './request-scope.ts';
import type { Engine } from './engine.ts';
import type { Supergraph } from './supergraph/supergraph.ts';
import { toFormatted } from './to-formatted.ts';

/** What every transport speaks to: the same checks, the same execution, the same words for what went wrong. */
export interface Graph {
  /** The engine for a new request. Throws SERVICE_UNAVAILABLE while there is no supergraph. */
  readonly engine: () => Engine;
  readonly prepare: PrepareOperation;
  /** Executes a query or mutation. Never throws. */
  readonly execute: (operation: Operation, scope: RequestScope) => Promise<FormattedExecutionResult>;
  readonly follow: Follow;
  readonly answerError: AnswerError;
}

/** @param ending aborts when the gateway ends. */
export function createGraph(
  supergraph: Supergraph,
  tails: Tails,
  answerError: AnswerError,
  ending: AbortSignal,
): Graph {
  const prepare = createOperations();
  return {
    engine: supergraph.engine,
    prepare,
    async execute(operation, scope) {
      try {
        return toFormatted(await operation.engine.execute(operation, scope), answerError, scope);
      } catch (error) {
        return { data: null, errors: [answerError(error, scope)] };
      }
    },
    follow: createFollow({ supergraph, prepare, tails, answerError, ending }),
    answerError,
  };
}
