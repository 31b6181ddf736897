import { join } from 'node:path';
import { followFeed } from '@dibao/shared/change-feed/follow-feed';
import { createIdentitySigner } from '@dibao/shared/identity';
import { createImportRoute } from '@dibao/shared/import-route';
import type { Log } from '@dibao/shared/log';
import { createOrm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { RunningServer } from '@dibao/shared/run-process';
import { createSubgraphServer, type RequestScope } from '@dibao/shared/subgraph-server';
import { applyDocumentChanges, type DocumentChange } from './commands/apply-document-changes.ts';
import { importGazette } from './commands/import-gazette.ts';
import type { GazetteConfig } from './config.ts';
import type { GazetteContext } from './context.ts';
import type { GraphContext } from './graphql/graph-context.ts';
import { createLoaders } from './graphql/loaders.ts';
import { createGazetteSubgraph } from './graphql/schema.ts';
import { migrations } from './migrations/migrations.ts';
import { createArchiveIndex } from './archive-index/archive-index.ts';
import { createRebuildRoute } from './archive-index/rebuild-route.ts';
import { createSearchIndex } from './search/search-index.ts';

export interface GazetteServiceOptions {
  readonly config: GazetteConfig;
  readonly log: Log;
  /** Called with each SQL statement; tests count them. */
  readonly onStatement?: (sql: string) => void;
}

/** The gazette service, wired: what it is made of and who knows whom. */
export async function createGazetteService({
  config,
  log,
  onStatement,
}: GazetteServiceOptions): Promise<RunningServer> {
  await using opening = new AsyncDisposableStack();
  // Everything here is set-based: the ORM opens, migrates and keeps transactions, and maps nothing.
  const orm = await createOrm({
    url: config.databaseUrl,
    entities: [],
    migrations,
    log,
    ...(onStatement && { onStatement }),
  });
  opening.defer(() => orm.close(true));
  const index = opening.use(await createSearchIndex({ directory: join(config.dataDir, 'search'), log }));
  const archiveIndex = opening.use(await createArchiveIndex({ orm, index, log }));
  const signer = createIdentitySigner(config.internalSecret);
  const documents = opening.use(
    await followFeed<DocumentChange>({
      ...{ service: 'gazette', feed: 'document-changes', url: config.documentsUrl },
      ...{ signer, orm, log },
      apply: applyDocumentChanges,
    }),
  );

  function createContext(scope: RequestScope): GazetteContext {
    return { ...scope, em: orm.em.fork(), archiveIndex };
  }
  function createGraphContext(scope: RequestScope): GraphContext {
    const ctx = createContext(scope);
    return Object.assign(ctx, { loaders: createLoaders(ctx) });
  }

  const server = opening.use(
    await createSubgraphServer({
      name: 'gazette',
      address: { host: '127.0.0.1', port: config.port },
      subgraph: createGazetteSubgraph(),
      signer,
      log,
      createContext: createGraphContext,
      checkReady: async () => {
        await query(orm.em.fork(), 'select 1');
        documents.checkReady();
      },
      routes: {
        'POST /internal/import/gazette': createImportRoute(importGazette(createContext, archiveIndex)),
        'POST /internal/search/rebuild': createRebuildRoute(archiveIndex),
      },
    }),
  );
  const everything = opening.move();
  return { url: server.url, [Symbol.asyncDispose]: () => everything.disposeAsync() };
}
