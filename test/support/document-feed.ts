import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the documents service tells others of a document. */
export interface FeedDocument {
  readonly id: string;
  readonly visible?: boolean;
  readonly documentNumberKey?: string | null;
  readonly numberMayBeCited?: boolean;
  readonly hasBody?: boolean;
}

/** Stands for the documents service and its feed `document-changes`, over real HTTP. */
export async function startDocumentFeed() {
  const items: object[] = [];
  let changed = Promise.withResolvers<void>();
  const server = createServer((request, response) => {
    void answer(new URL(request.url ?? '/', 'http://documents').searchParams).then((page) =>
      response.end(JSON.stringify(page)),
    );
  });
  async function answer(query: URLSearchParams): Promise<object> {
    const after = Number(query.get('after'));
    if (items.length <= after) await changed.promise;
    const page = items.slice(after, after + Number(query.get('limit')));
    return { items: page, last: after + page.length, head: items.length, epochs: [{ epoch: 'first', begunAfter: 0 }] };
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  function wake(): void {
    changed.resolve();
    changed = Promise.withResolvers<void>();
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Appends a change of each document. */
    tell(...documents: readonly FeedDocument[]): void {
      for (const document of documents) items.push({ position: items.length + 1, visible: true, ...document });
      wake();
    },
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      wake();
      await closed;
    },
  };
}
