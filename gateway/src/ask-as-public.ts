import { anonymous } from '@dibao/shared/auth';
import type { FormattedExecutionResult } from 'graphql';
import type { Graph } from './graph.ts';
import type { RequestParams, RequestScope } from './request-scope.ts';

/** Executes one operation for somebody without rights of any kind. Never throws. */
export type AskAsPublic = (params: RequestParams) => Promise<FormattedExecutionResult>;

/**
 * The portal's way into the graph: nobody's token, and the limits, deadlines and masked errors that a request over HTTP
 * would meet. What is shown on a page is what anybody may ask.
 */
export function createAskAsPublic(graph: Graph, asked: Omit<RequestScope, 'viewer'>): AskAsPublic {
  const scope: RequestScope = { ...asked, viewer: anonymous };
  return async (params) => {
    try {
      const operation = graph.prepare(graph.engine(), params);
      if (!('node' in operation)) return { errors: operation.map((error) => graph.answerError(error, scope)) };
      return await graph.execute(operation, scope);
    } catch (error) {
      return { errors: [graph.answerError(error, scope)] };
    }
  };
}
