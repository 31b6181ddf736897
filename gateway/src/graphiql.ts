import type { IncomingMessage, ServerResponse } from 'node:http';
import { ownCallHeader } from './same-origin.ts';

/** Whether a person's browser opens the endpoint, rather than a program asking it something. */
export function wantsGraphiQL(request: IncomingMessage, url: URL): boolean {
  const accept = request.headers.accept ?? '';
  return request.method === 'GET' && accept.includes('text/html') && !url.searchParams.has('query');
}

/** Sends the query editor, whole: it works where the network ends at the hub. */
export async function sendGraphiQL(response: ServerResponse): Promise<void> {
  // Several megabytes, wanted by few processes.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: '邸报 Dibao',
    endpoint: '/graphql',
    subscriptionsProtocol: 'GRAPHQL_SSE',
    headers: JSON.stringify({ [ownCallHeader]: '1' }),
  });
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'x-frame-options': 'DENY' }).end(html);
}
