import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { WebSocketServer } from 'ws';
import type { Viewer } from './auth.ts';
import { type Bilingual, type Language, parseLanguage, say } from './bilingual.ts';
import { ErrorCode, HubError } from './errors.ts';
import { languageOf, listen, readBody, sendError, sendJson, signalOf } from './http.ts';
import { identityHeader, type IdentitySigner } from './identity.ts';
import type { Log } from './log.ts';
import type { RunningServer } from './run-process.ts';
import type { Subgraph } from './subgraph.ts';

/** What every request of a service knows: who asks, in which language, and when to give up. */
export interface RequestScope {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly signal: AbortSignal;
}

/** A plain HTTP handler of a service for other processes of the hub, such as a feed or an import. */
export type InternalRoute = (request: IncomingMessage, response: ServerResponse, scope: RequestScope) => Promise<void>;

export interface SubgraphServerOptions<C extends RequestScope> {
  readonly name: string;
  readonly address: { readonly host: string; readonly port: number };
  readonly subgraph: Subgraph;
  readonly signer: IdentitySigner;
  readonly log: Log;
  /** Makes the context of one request, with its own loaders. */
  readonly createContext: (scope: RequestScope) => C;
  /** Rejects while the service cannot do its work. */
  readonly checkReady: () => Promise<void>;
  /** Internal routes by `METHOD /path`. */
  readonly routes?: Readonly<Record<string, InternalRoute>>;
}

const bodyLimit = 10 * 1024 * 1024;

/**
 * Serves one subgraph: GraphQL over HTTP and over WebSocket, health, readiness, and the service's internal routes.
 * Nothing but health is answered without an identity signed inside the hub.
 */
export async function createSubgraphServer<C extends RequestScope>(
  options: SubgraphServerOptions<C>,
): Promise<RunningServer> {
  const { name, subgraph, signer, log, createContext } = options;
  const apollo = new ApolloServer<C>({
    schema: subgraph.schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, thrown) => toFormatted(formatted, thrown, log),
    plugins: [ApolloServerPluginInlineTraceDisabled(), speakTheReadersLanguage()],
  });
  await apollo.start();

  async function answerGraphQL(request: IncomingMessage, response: ServerResponse, scope: RequestScope): Promise<void> {
    const body = parseJson(await readBody(request, bodyLimit));
    const headers = new HeaderMap();
    for (const [key, value] of Object.entries(request.headers)) headers.set(key, String(value));
    const result = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body },
      context: async () => createContext(scope),
    });
    response.writeHead(result.status ?? 200, Object.fromEntries(result.headers));
    if (result.body.kind === 'complete') response.end(result.body.string);
    else response.destroy(new Error('incremental delivery is not offered'));
  }

  const routes: Record<string, InternalRoute> = { ...options.routes, 'POST /graphql': answerGraphQL };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = URL.parse(request.url ?? '/', 'http://service')?.pathname;
    if (path === undefined) throw HubError.badInput('请求地址无效。', 'The request target is no valid address.');
    if (path === '/healthz') return sendJson(response, 200, { service: name, alive: true });
    if (path === '/readyz') {
      await options.checkReady();
      return sendJson(response, 200, { service: name, ready: true });
    }
    const route = routes[`${request.method} ${path}`];
    if (route === undefined)
      return sendJson(response, 404, { errors: [{ message: `No ${request.method} ${path} here` }] });
    const viewer = await signer.verify(request.headers[identityHeader]?.toString());
    return route(request, response, { viewer, language: languageOf(request), signal: signalOf(response) });
  }

  function handle(request: IncomingMessage, response: ServerResponse): void {
    answer(request, response).catch((error: unknown) => {
      if (response.destroyed) return;
      if (!(error instanceof HubError)) log.error({ err: error, path: request.url?.split('?')[0] }, 'request-failed');
      sendError(response, languageOf(request), error instanceof HubError ? error : HubError.unavailable(name, error));
    });
  }
  const listening = await listen(handle, options.address, { requestTimeout: 0 });

  const sockets = new WebSocketServer({ server: listening.server, path: '/graphql', maxPayload: bodyLimit });
  const protocol = useServer<
    { [identityHeader]?: string; 'accept-language'?: string },
    { readonly gone?: AbortController }
  >(
    {
      schema: subgraph.schema,
      onConnect: async ({ connectionParams, extra }) => {
        Object.assign(extra, { gone: new AbortController() });
        await signer.verify(connectionParams?.[identityHeader]);
      },
      // Whoever still waits for the log of a connection that is gone is let go.
      onDisconnect: ({ extra }) => extra.gone?.abort(),
      context: async ({ connectionParams, extra }) =>
        createContext({
          viewer: await signer.verify(connectionParams?.[identityHeader]),
          language: parseLanguage(connectionParams?.['accept-language']),
          signal: extra.gone?.signal ?? AbortSignal.abort(),
        }),
    },
    sockets,
  );

  return {
    url: listening.url,
    async [Symbol.asyncDispose]() {
      await protocol.dispose();
      await listening[Symbol.asyncDispose]();
      await apollo.stop();
    },
  };
}

function toFormatted(formatted: GraphQLFormattedError, thrown: unknown, log: Log): GraphQLFormattedError {
  const cause = originalOf(thrown);
  if (cause instanceof HubError) {
    return { ...formatted, message: cause.message, extensions: { code: cause.code, text: cause.text } };
  }
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && code !== ErrorCode.INTERNAL_SERVER_ERROR && code in ErrorCode) {
    return { ...formatted, extensions: { code } };
  }
  log.error({ err: cause, path: formatted.path }, 'resolver-failed');
  const masked = HubError.internal();
  return { ...formatted, message: say('zh', masked.text), extensions: { code: masked.code, text: masked.text } };
}

/** `text` is for this hub's own hands: what leaves carries one message, in the language of its reader. */
function speakTheReadersLanguage(): ApolloServerPlugin<RequestScope> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, contextValue }) => {
        if (response.body.kind !== 'single' || response.body.singleResult.errors === undefined) return;
        response.body.singleResult.errors = response.body.singleResult.errors.map((error) => {
          const { text, ...extensions } = error.extensions ?? {};
          return text === undefined
            ? error
            : { ...error, message: say(contextValue.language, text as Bilingual), extensions };
        });
      },
    }),
  };
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw HubError.badInput('请求正文不是 JSON。', 'The request body is not JSON.', { cause });
  }
}

function originalOf(thrown: unknown): unknown {
  let error = thrown;
  while (error instanceof Error && 'originalError' in error && error.originalError instanceof Error)
    error = error.originalError;
  return error;
}
