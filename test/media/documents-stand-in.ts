import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EditionText } from '@dibao/media/feeds/documents-service';
import type { ReleasedDocument, ReleaseFeedItem } from '@dibao/media/rules/release-event';
import { digestOf, normalisedBody } from '@dibao/shared/digest';

/** An agency as the feed brings it. */
export interface FeedAgency {
  readonly id: string;
  readonly sourceId: string | null;
  readonly sourceIds?: readonly string[];
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  readonly divisionCode: string | null;
  readonly system: string | null;
  readonly parentId: string | null;
}

/** What a test says of a release; the rest is filled in. */
interface ReleaseSeed {
  readonly id?: string;
  readonly title?: string;
  readonly scope?: 'GLOBAL' | 'SECTOR' | 'REGION';
  readonly systems?: readonly string[];
  readonly divisionCode?: string | null;
  readonly publishedAt?: string;
  readonly enteredLogAt?: string;
  readonly origin: FeedAgency;
  readonly column?: string;
  readonly url?: string | null;
  readonly basis?: string;
  readonly document?: Partial<ReleasedDocument>;
  /** The text of this edition; without one the document has none. */
  readonly body?: string;
}

/** The documents service as the media service sees it over HTTP; it is another process, so a test stands in for it. */
export interface DocumentsStandIn extends AsyncDisposable {
  readonly url: string;
  readonly agencies: FeedAgency[];
  addAgency(agency: Partial<FeedAgency> & Pick<FeedAgency, 'name'>): FeedAgency;
  /** Appends an event and answers its cursor and release id. */
  append(
    kind: ReleaseFeedItem['kind'],
    seed: ReleaseSeed,
    more?: AppendMore,
  ): { cursor: string; releaseId: string; position: number };
  /** The texts it gives out, by document and digest; a test takes one away as a recall does. */
  readonly texts: Map<string, EditionText>;
  /** Loses the events behind a position, as an older backup does, and begins a new epoch there. */
  restoreEvents(head: number): void;
}

interface AppendMore {
  readonly at?: string;
  readonly edition?: number;
  readonly reason?: string;
  readonly legalForce?: string;
  /** Of the envelope. */
  readonly version?: number;
}

export async function createDocumentsStandIn(): Promise<DocumentsStandIn> {
  const feeds = {
    'agency-changes': [] as (FeedAgency & { position: number })[],
    'release-events': [] as ReleaseFeedItem[],
  };
  const agencies: FeedAgency[] = [];
  const texts = new Map<string, EditionText>();
  const documentIds = new Map<string, string>();
  let epochs = [{ epoch: 'first', heads: { 'agency-changes': 0, 'release-events': 0 } }];
  const waiting = new Set<() => void>();

  function wake(): void {
    for (const answer of waiting) answer();
  }

  function addAgency(seed: Partial<FeedAgency> & Pick<FeedAgency, 'name'>): FeedAgency {
    const agency: FeedAgency = {
      id: randomUUID(),
      sourceId: null,
      kind: 'GOVERNMENT',
      level: 'CITY',
      divisionCode: null,
      system: null,
      parentId: null,
      ...seed,
    };
    agencies.push(agency);
    feeds['agency-changes'].push({ ...agency, position: feeds['agency-changes'].length + 1 });
    wake();
    return agency;
  }

  function importAgency(line: string): void {
    const record = JSON.parse(line) as FeedAgency & {
      parentDivisionCode: string | null;
      parentSourceId: string | null;
    };
    if (agencies.some(({ sourceId }) => sourceId === record.sourceId)) return;
    const parent = agencies.find(
      ({ kind, divisionCode, sourceId }) =>
        (sourceId !== null && sourceId === record.parentSourceId) ||
        (kind === 'GOVERNMENT' && divisionCode !== null && divisionCode === record.parentDivisionCode),
    );
    const { parentDivisionCode: _, parentSourceId: __, ...agency } = record;
    addAgency({ ...agency, parentId: parent?.id ?? null });
  }

  async function serveFeed(response: ServerResponse, url: URL): Promise<void> {
    const feed = url.pathname.split('/').at(-1) as keyof typeof feeds;
    const items: readonly { position: number }[] = feeds[feed];
    const after = Number(url.searchParams.get('after'));
    const limit = Number(url.searchParams.get('limit'));
    const wait = Number(url.searchParams.get('wait') ?? 0);
    if (items.length === after && wait > 0) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const patience = setTimeout(resolve, wait * 1_000);
      waiting.add(resolve);
      response.once('close', resolve);
      await promise;
      clearTimeout(patience);
      waiting.delete(resolve);
    }
    const page = items.slice(after, after + limit);
    const last = page.at(-1)?.position ?? after;
    const begun = epochs.map(({ epoch, heads }) => ({ epoch, begunAfter: heads[feed] }));
    response.end(JSON.stringify({ items: page, last, head: items.length, epochs: begun }));
  }

  function servePosition(response: ServerResponse, url: URL): void {
    const cursor = url.searchParams.get('cursor');
    const event = feeds['release-events'].find((item) => item.cursor === cursor);
    if (event === undefined) response.writeHead(400).end('{"errors":[{"extensions":{"code":"CURSOR_UNKNOWN"}}]}');
    else response.end(JSON.stringify({ position: event.position }));
  }

  function serveText(response: ServerResponse, url: URL): void {
    const key = `${url.searchParams.get('document')} ${url.searchParams.get('digest')}`;
    response.end(JSON.stringify({ text: texts.get(key) ?? null }));
  }

  async function serveImport(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const lines = (await textOf(request)).split('\n').filter((line) => line !== '');
    lines.forEach(importAgency);
    response.end(`${JSON.stringify({ type: 'done', new: lines.length, changed: 0, unchanged: 0, refused: 0 })}\n`);
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://documents');
    if (url.pathname === '/internal/release-log/position') servePosition(response, url);
    else if (url.pathname === '/internal/edition-text') serveText(response, url);
    else if (request.method === 'GET') void serveFeed(response, url);
    else void serveImport(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    agencies,
    texts,
    addAgency,
    append(kind, seed, more = {}) {
      const position = feeds['release-events'].length + 1;
      const id = seed.id ?? randomUUID();
      const documentId = seed.document?.id ?? documentIds.get(id) ?? randomUUID();
      documentIds.set(id, documentId);
      const digest = seed.body === undefined ? null : digestOf(normalisedBody(seed.body));
      const document = { ...seed.document, id: documentId, digest: seed.document?.digest ?? digest };
      const item = toItem(position, kind, { ...seed, id, document }, more);
      if (seed.body !== undefined && document.digest !== null) {
        texts.set(`${documentId} ${document.digest}`, toText(item, seed.body));
      }
      feeds['release-events'].push(item);
      wake();
      return { cursor: item.cursor, releaseId: id, position };
    },
    restoreEvents(head) {
      feeds['release-events'].length = head;
      const heads = { 'agency-changes': feeds['agency-changes'].length, 'release-events': head };
      epochs = [{ epoch: `epoch ${epochs.length + 1}`, heads }, ...epochs];
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

/** What the internal address for texts answers for the document of an event. */
function toText(item: ReleaseFeedItem, body: string): EditionText {
  const { document } = JSON.parse(item.envelope) as { readonly document: ReleasedDocument };
  return {
    ...{ documentId: document.id, edition: item.edition, title: document.title },
    ...{ documentNumber: document.documentNumber, sourceUrl: null, digest: document.digest ?? '' },
    body: normalisedBody(body),
    attachments: document.attachments.map((attachment) => ({
      ...attachment,
      id: randomUUID(),
      url: `https://origin.gov.example/${encodeURIComponent(attachment.name)}`,
    })),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function toItem(
  position: number,
  kind: ReleaseFeedItem['kind'],
  seed: ReleaseSeed & { id: string },
  more: AppendMore,
): ReleaseFeedItem {
  const publishedAt = seed.publishedAt ?? '2026-11-20T01:00:00.000Z';
  const at = more.at ?? publishedAt;
  const edition = more.edition ?? 1;
  const legalForce = more.legalForce ?? 'IN_FORCE';
  const { sourceId: _, ...origin } = seed.origin;
  const envelope = {
    version: more.version ?? 1,
    hub: null,
    kind,
    at,
    reason: more.reason ?? null,
    release: {
      id: seed.id,
      title: seed.title ?? '关于做好某项工作的通知',
      column: seed.column ?? '中国政务',
      scope: seed.scope ?? 'GLOBAL',
      basis: seed.basis ?? 'ORIGINAL',
      url: seed.url ?? null,
      edition,
      systems: seed.systems ?? [],
      divisionCode: seed.divisionCode ?? null,
      publishedAt,
      enteredLogAt: seed.enteredLogAt ?? publishedAt,
      origin,
    },
    document: {
      ...{ id: randomUUID(), sourceId: null, kind: 'NORMATIVE', title: seed.title ?? '关于做好某项工作的通知' },
      ...{ documentNumber: null, indexNumber: null, issuers: [{ id: seed.origin.id, name: seed.origin.name }] },
      ...{ publishedOn: publishedAt.slice(0, 10), validUntil: null, topics: [], audiences: [] },
      ...{ disclosure: 'PROACTIVE', legalForce: 'IN_FORCE', digest: null, attachments: [] },
      ...seed.document,
    },
    bundle: [],
    force: kind === 'FORCE_CHANGED' ? { legalForce, on: at.slice(0, 10), by: '后来的文件' } : null,
  };
  return {
    position,
    cursor: `cursor-${position}-${seed.id.slice(0, 8)}`,
    kind,
    at,
    edition,
    reason: more.reason ?? null,
    releaseId: seed.id,
    envelope: JSON.stringify(envelope),
  };
}
