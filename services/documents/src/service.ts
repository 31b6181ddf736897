import { query } from '@dibao/shared/query';
import { createFeedRoute } from '@dibao/shared/change-feed/serve-feed';
import { createEventLog } from '@dibao/shared/change-feed/event-log';
import { createTail, type Tail } from '@dibao/shared/change-feed/tail';
import { readHead } from '@dibao/shared/change-feed/append';
import { type Clock, systemClock } from '@dibao/shared/clock';
import { createIdentitySigner } from '@dibao/shared/identity';
import { createGuardedFetch } from '@dibao/shared/guarded-fetch';
import { createIds } from '@dibao/shared/ids';
import { installJobs, runJobs } from '@dibao/shared/jobs/run-jobs';
import { createImportRoute } from '@dibao/shared/import-route';
import type { Log } from '@dibao/shared/log';
import { createOrm } from '@dibao/shared/orm';
import { repeat } from '@dibao/shared/repeat';
import type { RunningServer } from '@dibao/shared/run-process';
import { createSubgraphServer, type RequestScope } from '@dibao/shared/subgraph-server';
import { createChannelOwnerLookup } from './channel-owner.ts';
import { applyLegalForce } from './commands/apply-legal-force.ts';
import { enqueueDueLooks } from './commands/enqueue-due-looks.ts';
import { enterPlannedReleases } from './commands/enter-planned-releases.ts';
import { importAgencies } from './commands/import-agencies.ts';
import { importDocuments } from './commands/import-documents.ts';
import { agencyFeed } from './commands/touch-agencies.ts';
import { documentFeed } from './commands/touch-documents.ts';
import type { DocumentsConfig } from './config.ts';
import type { DocumentsContext } from './context.ts';
import type { GraphContext } from './graphql/graph-context.ts';
import { createEditionTextRoute } from './edition-text-route.ts';
import { entities } from './entities/entities.ts';
import { createLoaders } from './graphql/loaders.ts';
import { createDocumentsSubgraph } from './graphql/schema.ts';
import { createPace } from './intake/pace.ts';
import { createPortalHosts } from './intake/portal-hosts.ts';
import { intakeJobs } from './intake/intake-jobs.ts';
import { migrations } from './migrations/migrations.ts';
import { agencyChanges, documentChanges } from './queries/changes.ts';
import { epochsOfFeed, readEpochs } from './queries/epochs.ts';
import { readReleaseLog } from './queries/release-events.ts';
import { releaseFeed } from './release-log/append.ts';
import { createPositionRoute } from './release-log/position-route.ts';
import { forgetOld } from './sign-in/commands/forget-old.ts';
import { createSignInKeys } from './sign-in/sign-in-keys.ts';
import { createSignInRoutes } from './sign-in/sign-in-routes.ts';
import { isGovernmentAddress as isOnGovernmentHost } from './rules/government-address.ts';

export interface DocumentsServiceOptions {
  readonly config: DocumentsConfig;
  readonly log: Log;
  readonly clock?: Clock;
  /** Called with each SQL statement; tests count them. */
  readonly onStatement?: (sql: string) => void;
}

/** Jobs mostly wait for other people's servers. */
const jobsAtOnce = 8;

/** The documents service, wired: what it is made of and who knows whom. */
export async function createDocumentsService({
  config,
  log,
  clock = systemClock,
  onStatement,
}: DocumentsServiceOptions): Promise<RunningServer> {
  await using opening = new AsyncDisposableStack();
  await installJobs(config.databaseUrl, log);
  const orm = await createOrm({
    url: config.databaseUrl,
    entities,
    migrations,
    log,
    ...(onStatement && { onStatement }),
  });
  opening.defer(() => orm.close(true));

  const headOf = (feed: string) => () => readHead(orm.em.fork(), feed);
  async function openTail(feed: string): Promise<Tail> {
    return opening.use(await createTail({ url: config.databaseUrl, channel: feed, readHead: headOf(feed), log }));
  }
  const releaseTail = await openTail(releaseFeed);
  const epochs = await readEpochs(orm.em.fork());
  const [current, ...former] = epochs;
  const formerEpochs = new Set(former.map(({ epoch }) => epoch));
  const releaseLog = createEventLog({
    list: 'release-log',
    epoch: current.epoch,
    formerEpochs,
    tail: releaseTail,
    readHeadNow: headOf(releaseFeed),
  });
  const signer = createIdentitySigner(config.internalSecret);
  const ids = createIds(clock);
  const ownerOfChannel = createChannelOwnerLookup(config.mediaUrl, signer);
  const fetchGuarded = opening.use(createGuardedFetch({ allow: config.fetchAllow, contact: config.fetchContact }));
  const pace = createPace();
  const signIn = createSignInKeys(config.signInKey, config.publicUrl);
  const portalHosts = await createPortalHosts(orm);
  const isGovernmentAddress = (address: string) => isOnGovernmentHost(address, portalHosts.current);

  function createContext(scope: RequestScope): DocumentsContext {
    return {
      ...scope,
      em: orm.em.fork(),
      clock,
      ids,
      log,
      releaseLog,
      isGovernmentAddress,
      portalHosts,
      fetchGuarded,
      pace,
      ownerOfChannel,
      signIn,
    };
  }
  function createGraphContext(scope: RequestScope): GraphContext {
    const ctx = createContext(scope);
    return Object.assign(ctx, { loaders: createLoaders(ctx) });
  }

  opening.use(
    repeat('enter-planned-releases', 1_000, log, () =>
      enterPlannedReleases({ em: orm.em, clock, log, isGovernmentAddress }),
    ),
  );
  const handlers = intakeJobs({ fork: () => orm.em.fork(), clock, log, fetchGuarded, pace, createContext });
  opening.use(repeat('read-portal-hosts', 5_000, log, portalHosts.refresh));
  opening.use(repeat('apply-legal-force', 10_000, log, () => applyLegalForce(orm.em, clock)));
  opening.use(repeat('enqueue-due-looks', 1_000, log, () => enqueueDueLooks(orm.em.fork(), clock.now())));
  opening.use(repeat('forget-old-sign-ins', 3_600_000, log, () => forgetOld(orm.em.fork(), clock.now())));
  opening.use(await runJobs({ databaseUrl: config.databaseUrl, handlers, concurrency: jobsAtOnce, log }));
  const server = opening.use(
    await createSubgraphServer({
      name: 'documents',
      address: { host: '127.0.0.1', port: config.port },
      subgraph: createDocumentsSubgraph(),
      signer,
      log,
      createContext: createGraphContext,
      checkReady: async () => void (await query(orm.em.fork(), 'select 1')),
      routes: {
        'POST /internal/import/agencies': createImportRoute(importAgencies(createContext)),
        'POST /internal/import/documents': createImportRoute(importDocuments(createContext)),
        ...createSignInRoutes(createContext),
        'GET /internal/release-log/position': createPositionRoute(releaseLog),
        'GET /internal/edition-text': createEditionTextRoute(() => orm.em.fork()),
        [`GET /internal/feeds/${agencyFeed}`]: createFeedRoute({
          epochs: epochsOfFeed(epochs, agencyFeed),
          tail: await openTail(agencyFeed),
          head: headOf(agencyFeed),
          read: (after, limit) => agencyChanges(orm.em.fork(), after, limit),
        }),
        [`GET /internal/feeds/${documentFeed}`]: createFeedRoute({
          epochs: epochsOfFeed(epochs, documentFeed),
          tail: await openTail(documentFeed),
          head: headOf(documentFeed),
          read: (after, limit) => documentChanges(orm.em.fork(), after, limit),
        }),
        [`GET /internal/feeds/${releaseFeed}`]: createFeedRoute({
          epochs: epochsOfFeed(epochs, releaseFeed),
          tail: releaseTail,
          head: headOf(releaseFeed),
          read: (after, limit) => readReleaseLog({ em: orm.em.fork(), releaseLog }, after, limit),
        }),
      },
    }),
  );
  const everything = opening.move();
  return { url: server.url, [Symbol.asyncDispose]: () => everything.disposeAsync() };
}
