import { createPortal } from '@dibao/portal/server/portal';
import type { Viewer } from '@dibao/shared/auth';
import { type Clock, systemClock } from '@dibao/shared/clock';
import { HubError } from '@dibao/shared/errors';
import { languageOf, listen, type Listening, sendJson, signalOf } from '@dibao/shared/http';
import { createIdentitySigner } from '@dibao/shared/identity';
import { createIds, type Ids } from '@dibao/shared/ids';
import type { Log } from '@dibao/shared/log';
import type { RunningServer } from '@dibao/shared/run-process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createAnswerError } from './answer-error.ts';
import { createAskAsPublic } from './ask-as-public.ts';
import { createAsker } from './asker.ts';
import { createAuthenticator } from './auth.ts';
import { createAddressOf } from './client-address.ts';
import type { GatewayConfig } from './config.ts';
import { createConfirmRoute } from './confirm/confirm-route.ts';
import { createExportsRoute } from './exports-route.ts';
import { createOnEnd } from './expiry.ts';
import { sendFailure } from './failure-page.ts';
import { createTails, releaseLog } from './follow/followed-logs.ts';
import { createTail } from './follow/tail.ts';
import { createGraph } from './graph.ts';
import { sendGraphiQL, wantsGraphiQL } from './graphiql.ts';
import { createReadiness } from './health.ts';
import { createHttpRoute } from './http-route.ts';
import { createIdentities } from './identities.ts';
import { createMetrics } from './metrics.ts';
import { pathInLog } from './path-in-log.ts';
import { createProvenance } from './same-origin.ts';
import { createCookies } from './sign-in/cookies.ts';
import { createIdentityProvider } from './sign-in/identity-provider.ts';
import { createSessions } from './sign-in/sessions.ts';
import { createSignInRoute } from './sign-in/sign-in-route.ts';
import { createTakeStep } from './sign-in/sign-in-service.ts';
import { createSseRoute } from './sse-route.ts';
import { createSubgraphTransport } from './subgraph-transport.ts';
import { createSupergraph } from './supergraph/supergraph.ts';
import { createSocketServer } from './websocket.ts';

export interface GatewayOptions {
  readonly config: GatewayConfig;
  readonly log: Log;
  readonly clock?: Clock;
  readonly ids?: Ids;
}

/** `/confirm/<token>`, as it stands in messages. */
const confirmPath = /^\/confirm\/([\w.-]{1,200})$/;

/** The one door of the hub: wires its parts and listens. */
export async function createGateway(options: GatewayOptions): Promise<RunningServer> {
  const { config, log, clock = systemClock, ids = createIds(clock) } = options;
  const { timing } = config;
  await using opened = new AsyncDisposableStack();
  const ending = new AbortController();
  const metrics = createMetrics();
  const identityOf = createIdentities(createIdentitySigner(config.internalSecret), clock);
  const takeStep = createTakeStep(addressOf(config, 'documents'), identityOf, timing.serviceDeadline);
  const sessions = opened.use(createSessions({ takeStep, poll: timing.poll, log }));
  const onEnd = createOnEnd(clock, sessions);
  const cookies = createCookies(config.publicUrl);
  const provenanceOf = createProvenance(config.publicUrl);
  const authenticator = createAuthenticator(config.tokenKeys, clock);
  const asker = createAsker({ authenticator, sessions, cookies, provenanceOf });
  const transport = createSubgraphTransport({ identityOf, metrics, deadline: timing.serviceDeadline });
  const supergraph = opened.use(await createSupergraph({ config, transport, identityOf, log }));
  const tails = opened.use(
    createTails((of) =>
      createTail({
        ...{ of, url: addressOf(config, of.service), identityOf, log },
        ...{ poll: timing.poll, deadline: timing.serviceDeadline },
      }),
    ),
  );
  const tail = tails.of(releaseLog);
  const graph = createGraph(supergraph, tails, createAnswerError(log), ending.signal);
  const answerHttp = createHttpRoute(graph, metrics);
  const answerExport = createExportsRoute({
    ...{ media: addressOf(config, 'media'), identityOf, metrics, deadline: timing.exportDeadline },
  });
  const answerSse = createSseRoute({ graph, tails, metrics, onEnd, ...timing, ending: ending.signal });
  const sockets = createSocketServer({ graph, tail, asker, onEnd, metrics, clock, ids, log, ...timing });
  const confirm = createConfirmRoute({
    mediaUrl: addressOf(config, 'media'),
    identityOf,
    deadline: timing.serviceDeadline,
  });
  const answerSignIn = createSignInRoute({
    ...{ takeStep, cookies, provenanceOf, log, addressOf: createAddressOf(config.trustedProxies) },
    provider: createIdentityProvider({
      ...{ config: config.oidc, publicUrl: config.publicUrl, secret: config.internalSecret, clock },
    }),
  });
  const checkReadiness = createReadiness(config, supergraph);
  const { siteName: name, siteIdCode: idCode, publicUrl } = config;
  const portal = await createPortal({ site: { name, idCode, publicUrl } });

  async function answer(request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> {
    const url = addressAsked(request);
    if (url === null) throw HubError.badInput('请求地址无效。', 'The request target is no valid address.');
    const token = confirmPath.exec(url.pathname)?.[1];
    if (token !== undefined) return confirm(request, response, token);
    if (url.pathname.startsWith('/auth/')) return answerSignIn(request, response, url);
    const scopeOf = async (ask: (request: IncomingMessage) => Promise<Viewer>) => {
      const viewer = await ask(request);
      return { viewer, language: languageOf(request), requestId, signal: signalOf(response) };
    };
    if (request.method === 'GET' && url.pathname.startsWith('/exports/')) {
      return answerExport(url, response, await scopeOf(asker.ofRequest));
    }
    switch (url.pathname) {
      case '/graphql': {
        if (wantsGraphiQL(request, url)) return sendGraphiQL(response);
        const scope = await scopeOf(asker.ofCall);
        const isStream = request.headers.accept?.includes('text/event-stream') === true;
        return isStream ? answerSse(request, response, scope) : answerHttp(request, response, scope);
      }
      case '/healthz':
        return sendJson(response, 200, { alive: true });
      case '/readyz': {
        const readiness = await checkReadiness();
        return sendJson(response, readiness.ready ? 200 : 503, readiness);
      }
      case '/metrics': {
        const { type, text } = await metrics.expose();
        response.writeHead(200, { 'content-type': type }).end(text);
        return;
      }
      default: {
        const { method } = request;
        if (method !== 'GET' && method !== 'HEAD') {
          return sendJson(response, 404, {
            errors: [{ message: `这里没有 ${url.pathname} / nothing at ${url.pathname}` }],
          });
        }
        // One page is made for many readers: in one language, and to its end though the first of them may leave.
        const asked = { language: 'zh', requestId, signal: AbortSignal.timeout(timing.serviceDeadline) } as const;
        const readHead = () => tail.readHead().catch(() => null);
        return portal(request, response, { url, requestId, execute: createAskAsPublic(graph, asked), readHead });
      }
    }
  }

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const requestId = requestIdOf(request) ?? ids.next();
    response.setHeader('x-request-id', requestId);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cache-control', 'no-store');
    answer(request, response, requestId).catch((error: unknown) => {
      if (response.destroyed) return;
      if (!(error instanceof HubError))
        log.error({ err: error, requestId, path: pathInLog(request.url) }, 'request-failed');
      sendFailure(request, response, error instanceof HubError ? error : HubError.internal(error));
    });
  }

  const listening = opened.use(await listenEverywhere(handle, config, timing.drain));
  listening.server.on('upgrade', (request, socket, head) => {
    // Node has let go of the raw socket: an error nobody listens to would end the process.
    socket.on('error', () => socket.destroy());
    const url = addressAsked(request);
    if (url?.pathname === '/graphql' && !ending.signal.aborted) return sockets.upgrade(request, socket, head);
    socket.end(`HTTP/1.1 ${url === null ? '400 Bad Request' : '404 Not Found'}\r\nConnection: close\r\n\r\n`);
  });
  // Last in, first out: followers are told before the server stops listening and the graph goes.
  opened.use(sockets);
  opened.defer(() => ending.abort());

  const parts = opened.move();
  return { url: listening.url, [Symbol.asyncDispose]: () => parts.disposeAsync() };
}

/** Null for a request target that is no address, such as `//`. */
function addressAsked(request: IncomingMessage): URL | null {
  return URL.parse(request.url ?? '/', 'http://gateway');
}

/** IPv6 and IPv4 where the machine has both, else IPv4. */
async function listenEverywhere(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  { host, port }: GatewayConfig,
  grace: number,
): Promise<Listening> {
  if (host !== null) return listen(handle, { host, port }, { grace });
  try {
    return await listen(handle, { host: '::', port }, { grace });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EAFNOSUPPORT' && code !== 'EADDRNOTAVAIL') throw error;
    return listen(handle, { host: '0.0.0.0', port }, { grace });
  }
}

function addressOf(config: GatewayConfig, name: string): string {
  const service = config.services.find((candidate) => candidate.name === name);
  if (service === undefined) throw HubError.badInput(`缺少服务 ${name} 的地址。`, `The address of ${name} is missing.`);
  return service.url;
}

/** An id the caller brought, if it is harmless in logs and headers. */
function requestIdOf(request: IncomingMessage): string | null {
  const id = request.headers['x-request-id'];
  return typeof id === 'string' && /^[\w.:-]{8,64}$/.test(id) ? id : null;
}
