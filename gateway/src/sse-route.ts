import { ErrorCode, HubError, messageOf } from '@dibao/shared/errors';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { parseRequestParams } from 'graphql-http';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OnEnd } from './expiry.ts';
import { paced } from './follow/pace.ts';
import type { Delivery } from './follow/page.ts';
import { FollowRefused } from './follow/reader.ts';
import { type FollowedLog, logOf, releaseLog, type Tails } from './follow/followed-logs.ts';
import type { Graph } from './graph.ts';
import { type Route, toGraphQLRequest } from './http-route.ts';
import type { Metrics } from './metrics.ts';
import type { PrepareOperation } from './operations.ts';
import type { RequestParams, RequestScope } from './request-scope.ts';
import { fragmentsOf, rootFields } from './root-fields.ts';

export interface SseRouteOptions {
  readonly graph: Graph;
  readonly tails: Tails;
  readonly metrics: Metrics;
  /** Tells when a viewer's rights end. */
  readonly onEnd: OnEnd;
  /** Milliseconds between two comments with the head cursor. */
  readonly ping: number;
  /** Milliseconds a client may leave unread what was sent. */
  readonly patience: number;
  /** Aborts when the gateway ends; streams then end too, and their clients come back with Last-Event-ID. */
  readonly ending: AbortSignal;
}

const transport = 'sse';

/**
 * Operations as server-sent events, in the distinct connections mode of GraphQL over SSE. Each event of a
 * log has its cursor as `id`, so `Last-Event-ID` resumes after it.
 */
export function createSseRoute({ graph, tails, metrics, onEnd, ping, patience, ending }: SseRouteOptions): Route {
  return async (request, response, asked) => {
    const params = await paramsOf(request);
    // Before the stream begins: without a supergraph there is nothing to stream.
    const operation = graph.prepare(graph.engine(), params);
    const tail = tails.of(logFollowedBy(operation));
    const stop = new AbortController();
    const scope = { ...asked, signal: AbortSignal.any([asked.signal, stop.signal, ending]) };
    const send = sender(response, scope.signal);

    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    const beat = (): void => {
      if (!response.writableNeedDrain) response.write(`: head ${tail.head ?? ''}\n\n`);
    };
    beat();
    const pulse = setInterval(beat, ping);
    let expired = false;
    using _expiry = onEnd(scope.viewer, () => {
      expired = true;
      stop.abort();
    });
    try {
      await answer(request, params, operation, scope, send, response);
      if (expired) response.write(block('next', { errors: [expiry(graph, scope)] }));
      if (!ending.aborted) response.write('event: complete\ndata:\n\n');
    } catch (error) {
      if (!scope.signal.aborted) throw error;
    } finally {
      clearInterval(pulse);
      response.end();
    }
  };

  async function answer(
    request: IncomingMessage,
    params: RequestParams,
    operation: ReturnType<PrepareOperation>,
    scope: RequestScope,
    send: (block: string) => Promise<void>,
    response: ServerResponse,
  ): Promise<void> {
    if (!('node' in operation)) {
      return send(block('next', { errors: operation.map((error) => graph.answerError(error, scope)) }));
    }
    if (operation.node.operation === 'mutation' && request.method === 'GET') {
      return send(block('next', { errors: [graph.answerError(mutationByGet(), scope)] }));
    }
    if (operation.node.operation !== 'subscription') {
      metrics.requests.inc({ transport, outcome: 'answered' });
      return send(block('next', await graph.execute(operation, scope)));
    }
    metrics.followers.inc({ transport });
    try {
      const deliveries = await graph.follow(params, scope, lastEventId(request));
      const watch = {
        patience,
        delivered: () => metrics.deliveries.inc({ transport }),
        tooSlow() {
          metrics.slowCloses.inc({ transport });
          response.destroy();
        },
      };
      for await (const delivery of paced(deliveries, watch)) await send(eventBlock(delivery));
    } catch (error) {
      if (!(error instanceof FollowRefused)) throw error;
      await send(block('next', { errors: error.errors }));
    } finally {
      metrics.followers.dec({ transport });
    }
  }
}

/** Whose head the comments of a stream tell. */
function logFollowedBy(operation: ReturnType<PrepareOperation>): FollowedLog {
  if (!('node' in operation)) return releaseLog;
  return logOf(rootFields(operation.node.selectionSet, fragmentsOf(operation.document))) ?? releaseLog;
}

/** Writes, and waits while the client does not read. */
function sender(response: ServerResponse, signal: AbortSignal): (block: string) => Promise<void> {
  return async (text) => {
    if (!response.write(text)) await once(response, 'drain', { signal });
  };
}

function eventBlock({ cursor, result }: Delivery): string {
  return `event: next\nid: ${cursor}\ndata: ${JSON.stringify(result)}\n\n`;
}

function block(event: 'next', result: Partial<FormattedExecutionResult>): string {
  return `event: ${event}\ndata: ${JSON.stringify(result)}\n\n`;
}

async function paramsOf(request: IncomingMessage): Promise<RequestParams> {
  const asked = await toGraphQLRequest(request);
  const params = await parseRequestParams(asked).catch((cause: unknown) => {
    throw HubError.badInput(`请求无法读取：${messageOf(cause)}`, messageOf(cause), { cause });
  });
  if ('query' in params) return params;
  const [, { statusText }] = params;
  throw HubError.badInput(`请求无法读取：${statusText}`, statusText);
}

function lastEventId(request: IncomingMessage): string | undefined {
  const id = request.headers['last-event-id'];
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function mutationByGet(): HubError {
  return HubError.badInput('修改操作必须使用 POST。', 'Mutations must be sent by POST.');
}

function expiry(graph: Graph, scope: RequestScope): GraphQLFormattedError {
  const error = new HubError(ErrorCode.UNAUTHENTICATED, {
    zh: '令牌或会话已结束，请重新登录或用新令牌，从最后的游标继续。',
    en: 'The token or session has ended; sign in again or take a new token, and go on from the last cursor.',
  });
  return graph.answerError(error, scope);
}
