import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { execute, type ExecutionResult, GraphQLError, parse, subscribe } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ReleaseEvent } from '../followed-event.ts';
import type { TransportName } from '../transport.ts';
import { createStandInLog, type StandInLog } from './stand-in-log.ts';
import { standInSchema as schema } from './stand-in-schema.ts';

/** How a stand-in treats its followers; a test changes it while it runs. */
export interface Behaviour {
  /** Transports that a proxy on the way does not let pass. */
  refused: Set<TransportName>;
  /** The token that is asked for; null: none. */
  token: string | null;
  /** What the n-th subscription (0, 1 …) does before it gets its events; throws to refuse it. */
  onSubscribe: (subscription: number) => void;
  /** What is sent where an event is due: usually itself; several, or none. */
  send: (event: ReleaseEvent) => readonly ReleaseEvent[];
  /** Called when an event has been handed over; true cuts all connections off. */
  cutsAfter: (event: ReleaseEvent) => boolean;
  /** Mutations received. */
  inputs: unknown[];
  mutationResult: Record<string, unknown>;
}

/** A small hub on a real socket: graphql-transport-ws, server-sent events and plain requests on `/graphql`. */
export interface StandInHub extends AsyncDisposable {
  readonly url: string;
  readonly log: StandInLog;
  readonly behaviour: Behaviour;
  readonly connections: { readonly websockets: Set<WebSocket>; readonly all: Set<Socket> };
  /** Which transport each subscription and page came by. */
  readonly used: TransportName[];
  /** Cuts every connection without a word. */
  cut(): void;
}

interface Args {
  readonly after?: string;
  readonly filter?: { readonly columns?: readonly string[] | null } | null;
  readonly first?: number;
}

export async function createStandInHub(port = 0, log = createStandInLog()): Promise<StandInHub> {
  const used: TransportName[] = [];
  const ending = new AbortController();
  const all = new Set<Socket>();
  let subscriptions = 0;
  const behaviour: Behaviour = {
    refused: new Set(),
    token: null,
    onSubscribe: () => {},
    send: (event) => [event],
    cutsAfter: () => false,
    inputs: [],
    mutationResult: {},
  };
  const websockets = new WebSocketServer({ noServer: true });
  const cut = (): void => {
    for (const socket of websockets.clients) socket.terminate();
    for (const socket of all) socket.destroy();
  };

  const isFor = (event: ReleaseEvent, { filter }: Args) =>
    filter?.columns == null || filter.columns.includes(event.release?.column ?? '');

  async function* events(args: Args): AsyncGenerator<{ releaseEvents: ReleaseEvent }> {
    behaviour.onSubscribe(subscriptions++);
    let position = start(log, args.after);
    while (!ending.signal.aborted) {
      await log.longerThan(position, ending.signal);
      const event = log.events[position];
      if (event === undefined) return;
      position += 1;
      if (!isFor(event, args)) continue;
      for (const sent of behaviour.send(event)) yield { releaseEvents: sent };
      if (behaviour.cutsAfter(event)) cut();
    }
  }

  const query = {
    releaseLog: () => ({ head: log.cursorAt(log.events.length) }),
    releaseEvents(args: Args) {
      used.push('polling');
      const from = start(log, args.after);
      const matching = log.events.slice(from).filter((event) => isFor(event, args));
      const shown = matching.slice(0, args.first).flatMap((event) => behaviour.send(event));
      const hasNextPage = matching.length > (args.first ?? 100);
      const endCursor = hasNextPage ? shown.at(-1)?.cursor : log.cursorAt(log.events.length);
      return { edges: shown.map((node) => ({ cursor: node.cursor, node })), pageInfo: { endCursor, hasNextPage } };
    },
  };
  const mutate = ({ input }: { input: unknown }) => {
    behaviour.inputs.push(input);
    return behaviour.mutationResult;
  };
  const roots = {
    query,
    mutation: { acknowledgeReleases: mutate, reportReposts: mutate },
    subscription: { releaseEvents: events },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isStream = request.headers.accept === 'text/event-stream';
    if (behaviour.refused.has(isStream ? 'sse' : 'polling')) return void response.writeHead(502).end('<html>');
    if (behaviour.token !== null && request.headers.authorization !== `Bearer ${behaviour.token}`) {
      const errors = [{ message: '令牌无效', extensions: { code: 'UNAUTHENTICATED' } }];
      return void response.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify({ errors }));
    }
    let text = '';
    for await (const chunk of request.setEncoding('utf8') as AsyncIterable<string>) text += chunk;
    const { query: source, variables } = JSON.parse(text) as { query: string; variables: Record<string, unknown> };
    const document = parse(source);
    const asked = { schema, document, variableValues: variables };
    if (!isStream) {
      const isMutation = source.startsWith('mutation');
      const result = await execute({ ...asked, rootValue: isMutation ? roots.mutation : roots.query });
      return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
    }
    used.push('sse');
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': head\n\n');
    const next = (result: ExecutionResult) => response.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`);
    const stream = await subscribe({ ...asked, rootValue: roots.subscription });
    const results = Symbol.asyncIterator in stream ? stream : [stream];
    try {
      for await (const result of results as AsyncIterable<ExecutionResult>) next(result);
    } catch (error) {
      next({ errors: [error as GraphQLError] });
    }
    response.end('event: complete\ndata:\n\n');
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.on('connection', (socket) => {
    all.add(socket);
    socket.once('close', () => all.delete(socket));
  });
  server.on('upgrade', (request, socket, head) => {
    if (behaviour.refused.has('websocket'))
      return void socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
    websockets.handleUpgrade(request, socket, head, (websocket) => websockets.emit('connection', websocket, request));
  });
  const protocol = useServer(
    {
      schema,
      roots,
      onConnect: ({ connectionParams }) =>
        behaviour.token === null || connectionParams?.['authorization'] === `Bearer ${behaviour.token}`,
      onSubscribe: () => void used.push('websocket'),
    },
    websockets,
    1_000,
  );
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log,
    behaviour,
    used,
    connections: { websockets: websockets.clients, all },
    cut,
    async [Symbol.asyncDispose]() {
      ending.abort();
      const closed = once(server, 'close');
      server.close();
      cut();
      await Promise.all([protocol.dispose(), closed]);
    },
  };
}

function start(log: StandInLog, after: string | undefined): number {
  const position = log.positionOf(after ?? 'EARLIEST');
  if (typeof position === 'number') return position;
  throw new GraphQLError(`游标 ${after}`, { extensions: { code: position } });
}
