import { ErrorCode, HubError } from '@dibao/shared/errors';
import { readBody, sendJson } from '@dibao/shared/http';
import { GraphQLError } from 'graphql';
import { createHandler, type Request } from 'graphql-http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { toGraphQLError } from './answer-error.ts';
import type { Graph } from './graph.ts';
import { limits } from './limits.ts';
import type { Metrics } from './metrics.ts';
import type { Operation } from './operations.ts';
import type { RequestScope } from './request-scope.ts';

/** Answers one HTTP request whose sender is known. Throws HubError for what it does not answer itself. */
export type Route = (request: IncomingMessage, response: ServerResponse, scope: RequestScope) => Promise<void>;

/**
 * Queries and mutations by the GraphQL-over-HTTP specification. A POST must be `application/json`, which no page of
 * another site can send without asking first; whose session counts is decided before (asker.ts).
 */
export function createHttpRoute(graph: Graph, metrics: Metrics): Route {
  return async (request, response, scope) => {
    let operation: Operation | null = null;
    const handle = createHandler({
      onSubscribe(_, params) {
        const prepared = graph.prepare(graph.engine(), params);
        if (!('node' in prepared)) return prepared;
        if (prepared.node.operation === 'subscription') return [toGraphQLError(needsStream())];
        operation = prepared;
        const { engine, document, operationName = null } = prepared;
        return { schema: engine.schema, document, operationName };
      },
      // The library's types ask for error objects where JSON is all that becomes of them.
      execute: (async () => operation && graph.execute(operation, scope)) as never,
      formatError: (error) => formatError(error, graph, scope) as GraphQLError,
    });
    const [text, { status, statusText, headers }] = await handle(await toGraphQLRequest(request));
    metrics.requests.inc({ transport: 'http', outcome: status < 400 ? 'answered' : 'refused' });
    if (text === null) {
      for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
      sendJson(response, status, { errors: [{ message: statusText, extensions: { code: ErrorCode.BAD_USER_INPUT } }] });
      return;
    }
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(text) }).end(text);
  };
}

/** The request as the library of the specification reads it. Throws LIMIT_EXCEEDED for too long a body. */
export async function toGraphQLRequest(request: IncomingMessage): Promise<Request<IncomingMessage, undefined>> {
  return {
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    headers: request.headers,
    body: request.method === 'POST' ? (await readBody(request, limits.body)).toString('utf8') : null,
    raw: request,
    context: undefined,
  };
}

/** Errors of an execution are fit for clients already; what is wrong with the request itself is said here. */
function formatError(error: unknown, graph: Graph, scope: RequestScope): unknown {
  if (error instanceof GraphQLError) {
    const coded = error.extensions['code'] !== undefined;
    return coded ? graph.answerError(error, scope) : refuse(error.message);
  }
  return error instanceof Error ? refuse(error.message) : error;
}

function refuse(message: string): unknown {
  return { message, extensions: { code: ErrorCode.BAD_USER_INPUT } };
}

function needsStream(): HubError {
  return HubError.badInput(
    '订阅请使用 WebSocket（graphql-transport-ws），或以 Accept: text/event-stream 请求。',
    'Subscribe over WebSocket (graphql-transport-ws) or with Accept: text/event-stream.',
  );
}
