import { HubError } from '@dibao/shared/errors';
import type { FormattedExecutionResult, GraphQLError } from 'graphql';
import type { ServerOptions } from 'graphql-ws';
import { toGraphQLError } from './answer-error.ts';
import { paced } from './follow/pace.ts';
import { FollowRefused } from './follow/reader.ts';
import { limits } from './limits.ts';
import type { Operation } from './operations.ts';
import type { RequestParams, RequestScope } from './request-scope.ts';
import { closeTooSlow, type SocketServerOptions, type SocketSession } from './socket-session.ts';

/** What a message `subscribe` became. */
interface SocketOperation {
  readonly session: SocketSession;
  readonly operation: Operation;
  readonly params: RequestParams;
  readonly scope: RequestScope;
  /** Ends this operation and no other. */
  readonly stop: AbortController;
}

type Hooks = Pick<
  ServerOptions<Record<string, unknown> | undefined, SocketSession>,
  'onSubscribe' | 'subscribe' | 'execute' | 'onNext' | 'onError' | 'onComplete'
>;

const transport = 'websocket';

/** How the messages of a socket become operations on the graph. */
export function createSocketOperations({ graph, metrics, ids, patience }: SocketServerOptions): Hooks {
  function scopeOf({ viewer, language }: SocketSession, signal: AbortSignal): RequestScope {
    return { viewer, language, requestId: ids.next(), signal };
  }

  async function* follow({ session, params, scope }: SocketOperation): AsyncGenerator<FormattedExecutionResult> {
    metrics.followers.inc({ transport });
    try {
      const watch = {
        patience,
        delivered: () => metrics.deliveries.inc({ transport }),
        tooSlow: () => closeTooSlow(session, metrics),
      };
      for await (const { cursor, result } of paced(await graph.follow(params, scope), watch)) {
        session.cursor = cursor;
        yield result;
      }
    } finally {
      metrics.followers.dec({ transport });
    }
  }

  return {
    onSubscribe({ extra: session }, _id, params) {
      if (session.operations >= limits.operationsPerSocket) return [tooMany()];
      try {
        const operation = graph.prepare(graph.engine(), params);
        if (!('node' in operation)) return operation;
        const stop = new AbortController();
        const scope = scopeOf(session, AbortSignal.any([session.gone.signal, stop.signal]));
        const contextValue: SocketOperation = { session, operation, params, scope, stop };
        const { engine, document, operationName = null } = operation;
        session.operations += 1;
        return { schema: engine.schema, document, operationName, contextValue };
      } catch (error) {
        if (error instanceof HubError) return [toGraphQLError(error)];
        throw error;
      }
    },
    execute: (args) => {
      const { operation, scope } = args.contextValue as SocketOperation;
      metrics.requests.inc({ transport, outcome: 'answered' });
      return graph.execute(operation, scope) as never;
    },
    // Not called for what onSubscribe refused; a query whose client has gone on runs until here.
    onComplete({ extra: session }) {
      session.operations -= 1;
    },
    subscribe: (args) => {
      const operation = args.contextValue as SocketOperation;
      return stoppable(follow(operation), operation.stop) as never;
    },
    // Results and refusals are fit for clients already; the library would look for methods on their errors.
    onNext: (_context, _id, _params, _args, result) => result as FormattedExecutionResult,
    onError({ extra: session }, _id, _params, errors) {
      const scope = scopeOf(session, session.gone.signal);
      return errors.flatMap((error) =>
        error.originalError instanceof FollowRefused ? error.originalError.errors : [graph.answerError(error, scope)],
      );
    },
  };
}

/** A generator that waits would not hear `return`; its signal is aborted first. */
function stoppable<T>(generator: AsyncGenerator<T>, stop: AbortController): AsyncGenerator<T> {
  const end = generator.return.bind(generator);
  return Object.assign(generator, {
    return(value: unknown) {
      stop.abort();
      return end(value);
    },
  });
}

function tooMany(): GraphQLError {
  const most = limits.operationsPerSocket;
  return toGraphQLError(
    HubError.limitExceeded(
      `一个连接最多同时 ${most} 个操作。`,
      `One connection holds at most ${most} operations at a time.`,
    ),
  );
}
