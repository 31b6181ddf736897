import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGazetteService } from '@dibao/gazette/service';
import { placeEmptyDatabase } from '@dibao/gazette/testing/search-index';
import { anonymous, type Viewer } from '@dibao/shared/auth';
import { createIdentitySigner, identityHeader } from '@dibao/shared/identity';
import type { Log } from '@dibao/shared/log';
import type { RunningServer } from '@dibao/shared/run-process';
import { startDocumentFeed } from './document-feed.ts';
import { type Answer, type ImportTold, operator, readImportTold, testSecret } from './documents.ts';
import { createTestDatabase } from './postgres.ts';
import { testLog } from './test-log.ts';

/** The gazette service of one test file, with a database and a data directory of its own and a feed of documents. */
export async function startGazette(options: { readonly log?: Log; readonly onStatement?: (sql: string) => void } = {}) {
  await using opening = new AsyncDisposableStack();
  const dataDir = await mkdtemp(join(tmpdir(), 'dibao-gazette-'));
  opening.defer(() => rm(dataDir, { recursive: true, force: true }));
  await placeEmptyDatabase(join(dataDir, 'search'));
  const documents = opening.use(await startDocumentFeed());
  const start = (databaseUrl: string) =>
    createGazetteService({
      config: {
        ...{ port: 0, databaseUrl, dataDir, documentsUrl: documents.url },
        ...{ internalSecret: testSecret, logLevel: 'error' },
      },
      log: testLog,
      ...options,
    });
  const database = opening.use(
    await createTestDatabase({
      template: 'gazette',
      async migrate(url) {
        await using _service = await start(url);
      },
    }),
  );
  let service: RunningServer | null = await start(database.url);
  const stop = async () => {
    await service?.[Symbol.asyncDispose]();
    service = null;
  };
  opening.defer(stop);
  const signer = createIdentitySigner(testSecret);

  async function call(path: string, viewer: Viewer, init: RequestInit = {}): Promise<Response> {
    const headers = { 'content-type': 'application/json', [identityHeader]: await signer.sign(viewer) };
    return fetch(`${service?.url}${path}`, { ...init, headers, signal: AbortSignal.timeout(300_000) });
  }
  const everything = opening.move();
  return {
    dataDir,
    databaseUrl: database.url,
    documents,
    call,
    stop,
    async start(): Promise<void> {
      service = await start(database.url);
    },
    async ask(query: string, variables: object = {}, viewer: Viewer = anonymous): Promise<Answer> {
      const response = await call('/graphql', viewer, { method: 'POST', body: JSON.stringify({ query, variables }) });
      return (await response.json()) as Answer;
    },
    async importRecords(records: Iterable<object | string>): Promise<ImportTold> {
      const lines = [...records].map((record) => (typeof record === 'string' ? record : JSON.stringify(record)));
      const response = await call('/internal/import/gazette', operator, { method: 'POST', body: lines.join('\n') });
      return readImportTold(await response.text());
    },
    [Symbol.asyncDispose]: () => everything.disposeAsync(),
  };
}
export type Gazette = Awaited<ReturnType<typeof startGazette>>;
