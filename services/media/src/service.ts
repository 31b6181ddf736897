import { followFeed } from '@dibao/shared/change-feed/follow-feed';
import { type Clock, systemClock } from '@dibao/shared/clock';
import { createGuardedFetch } from '@dibao/shared/guarded-fetch';
import { createIdentitySigner } from '@dibao/shared/identity';
import { createIds } from '@dibao/shared/ids';
import { addJob } from '@dibao/shared/jobs/add-job';
import { installJobs, runJobs } from '@dibao/shared/jobs/run-jobs';
import { createImportRoute } from '@dibao/shared/import-route';
import type { Log } from '@dibao/shared/log';
import { createOrm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { repeat } from '@dibao/shared/repeat';
import type { RunningServer } from '@dibao/shared/run-process';
import { createSealer } from '@dibao/shared/sealed-text';
import { createSubgraphServer, type RequestScope } from '@dibao/shared/subgraph-server';
import { type AgencyChange, applyAgencyChanges } from './commands/apply-agency-changes.ts';
import { applyReleaseEvents } from './commands/apply-release-events.ts';
import { createFillReleasedDocuments, fillReleasedDocuments } from './commands/fill-released-documents.ts';
import { runClocks } from './commands/clocks/run-clocks.ts';
import { importContacts } from './commands/import-contacts.ts';
import { importHolidays, settleHolidays } from './commands/import-holidays.ts';
import { importProfiles, shipProfiles } from './commands/import-profiles.ts';
import { importSites, settleSites } from './commands/import-sites.ts';
import { importSources } from './commands/import-sources.ts';
import type { MediaConfig } from './config.ts';
import { createConfirmRoutes } from './confirm-routes.ts';
import type { MediaContext } from './context.ts';
import { createReminders } from './create-reminders.ts';
import { openDutyLog } from './duty-log/duty-log.ts';
import { entities } from './entities/entities.ts';
import { createExportRoute } from './exports/export-route.ts';
import { createDocumentsService } from './feeds/documents-service.ts';
import { keepFigures } from './figures/keep-figures.ts';
import { createRebuildFiguresRoute } from './figures/rebuild-route.ts';
import { createLoaders } from './graphql/loaders.ts';
import { createMediaSubgraph } from './graphql/schema.ts';
import { migrations } from './migrations/migrations.ts';
import { complianceOfReleases } from './queries/compliance-of-releases.ts';
import { createPublicSums } from './queries/public-sums.ts';
import type { ReleaseFeedItem } from './rules/release-event.ts';
import { createVerification } from './verification/create-verification.ts';
import { createPageLanes } from './verification/page-lanes.ts';
import { createTextChecks } from './verification/text-checks.ts';

/** What a test may put in the place of the machine's own. */
export interface MediaOutside {
  readonly log: Log;
  readonly clock?: Clock;
  /** Called with each SQL statement; tests count them. */
  readonly onStatement?: (sql: string) => void;
}

const catchUpDeadline = 10_000;

/** Jobs mostly wait for other people's servers. */
const jobsAtOnce = 16;

/** Milliseconds between looks at the clocks of duties. */
const remindersEvery = 20_000;

/** The media service: follows the documents service, keeps channels and duties, serves its subgraph. */
export async function createMediaService(config: MediaConfig, outside: MediaOutside): Promise<RunningServer> {
  const { log, clock = systemClock, onStatement } = outside;
  await using opened = new AsyncDisposableStack();
  await installJobs(config.databaseUrl, log);
  const orm = await createOrm({
    url: config.databaseUrl,
    entities,
    migrations,
    log,
    ...(onStatement && { onStatement }),
  });
  opened.defer(() => orm.close(true));
  // What goes on by itself has connections of its own: neither waits for the other.
  const background = await createOrm({ url: config.databaseUrl, entities, migrations, log, poolSize: 4 });
  opened.defer(() => background.close(true));
  await shipProfiles(orm, clock);
  const signer = createIdentitySigner(config.internalSecret);
  const documents = createDocumentsService(config.documentsUrl, signer);
  const feeds = { service: 'media', url: config.documentsUrl, signer, orm, log, clock };
  const agencies = opened.use(
    await followFeed<AgencyChange>({ ...feeds, feed: 'agency-changes', apply: applyAgencyChanges }),
  );
  const releases = opened.use(
    await followFeed<ReleaseFeedItem>({
      ...feeds,
      feed: 'release-events',
      // One event may make a hundred thousand duties: what is done is kept, however much there is to catch up with.
      pageSize: 20,
      // Who is obliged is read from the tree of agencies, which has to be as new as the release.
      prepare: async (signal) => agencies.reached(await documents.head('agency-changes', signal), catchUpDeadline),
      apply: (em, items) => applyReleaseEvents(em, items, log),
    }),
  );
  const duties = opened.use(await openDutyLog({ orm: background, databaseUrl: config.databaseUrl, log }));
  opened.use(keepFigures({ orm: background, clock }, log));
  const publicSums = createPublicSums(
    (releaseIds) => complianceOfReleases({ em: orm.em.fork(), clock }, releaseIds),
    clock,
  );
  const sites = { orm, documents, agencies };
  const ids = createIds(clock);
  opened.use(runClocks(orm, clock, ids, log));
  const sealer = createSealer(config.contactsKey);
  const reminders = opened.use(createReminders({ config, orm, clock, ids, sealer }));
  const handlers = [createFillReleasedDocuments(orm, documents), ...reminders.handlers];
  opened.use(await runJobs({ databaseUrl: config.databaseUrl, handlers, concurrency: jobsAtOnce, log }));
  const lanes = opened.use(createPageLanes(config.lookThreads));
  if (config.lookEnabled) opened.use(await createVerification(config, { orm, documents, lanes, log, clock, ids }));
  await addJob(orm.em.fork(), fillReleasedDocuments, {}, { key: fillReleasedDocuments.name });
  opened.use(repeat('reminders', remindersEvery, log, () => reminders.sweep()));
  // For addresses that people ask about, apart from what the verification fetches.
  const fetchGuarded = opened.use(
    createGuardedFetch({ allow: config.fetchAllow, contact: config.fetchContact, total: 8, waiting: 64 }),
  );
  const textChecks = createTextChecks(lanes.texts);
  const contextOf = (scope: RequestScope): MediaContext => ({
    ...scope,
    em: orm.em.fork(),
    clock,
    ids,
    log,
    sealer,
    waysOut: reminders.ways,
    tellReminders: reminders.tell,
    dutyLog: duties.log,
    publicSums,
    fetchGuarded,
    textChecks,
    editionText: documents.editionText,
    positionOf: documents.positionOf,
    catchUp: async (signal) => releases.reached(await documents.head('release-events', signal), catchUpDeadline),
  });
  const server = opened.use(
    await createSubgraphServer({
      name: 'media',
      address: { host: '127.0.0.1', port: config.port },
      subgraph: createMediaSubgraph(),
      signer,
      log,
      createContext(scope) {
        const ctx = contextOf(scope);
        return { ...ctx, loaders: createLoaders(ctx) };
      },
      checkReady: async () => {
        await query(orm.em.fork(), 'select 1');
        agencies.checkReady();
        releases.checkReady();
      },
      routes: {
        ...createConfirmRoutes({ orm, clock, ...reminders }),
        'GET /internal/exports': createExportRoute(contextOf),
        'POST /internal/figures/rebuild': createRebuildFiguresRoute({ orm: background, clock }),
        'POST /internal/import/profiles': createImportRoute({
          batchSize: 100,
          importBatch: (records, viewer) => importProfiles(orm, clock, records, viewer),
        }),
        'POST /internal/import/holidays': createImportRoute({
          batchSize: 100,
          importBatch: (records, viewer) => importHolidays(orm, clock, records, viewer),
          finish: () => settleHolidays(orm, clock, log),
        }),
        'POST /internal/import/sites': createImportRoute({
          batchSize: 500,
          importBatch: (records, _viewer, signal) => importSites(sites, records, signal),
          finish: () => settleSites(orm),
        }),
        'POST /internal/import/sources': createImportRoute({
          batchSize: 500,
          importBatch: (records) => importSources(orm, records),
        }),
        'POST /internal/import/contacts': createImportRoute({
          batchSize: 500,
          importBatch: (records, _viewer, signal) => importContacts({ ...sites, sealer, ids }, records, signal),
        }),
      },
    }),
  );
  const owned = opened.move();
  return { url: server.url, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
