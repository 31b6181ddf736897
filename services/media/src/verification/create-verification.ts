import type { Clock } from '@dibao/shared/clock';
import { createGuardedFetch } from '@dibao/shared/guarded-fetch';
import { parseAddressRanges } from '@dibao/shared/guarded-fetch/address-ranges';
import type { Ids } from '@dibao/shared/ids';
import { runJobs } from '@dibao/shared/jobs/run-jobs';
import type { Log } from '@dibao/shared/log';
import type { Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { repeat } from '@dibao/shared/repeat';
import DataLoader from 'dataloader';
import { createClaimsWalk, findLooks, wakeDueHosts } from '../commands/verification/find-looks.ts';
import type { MediaConfig } from '../config.ts';
import type { DocumentsService } from '../feeds/documents-service.ts';
import type { DueLook } from '../queries/verification/due-looks.ts';
import { copyFacts } from '../queries/verification/copy-facts.ts';
import { isQuiet } from '../rules/verification/quiet-hours.ts';
import { createHostDrain, type HostAnswer } from './drain-host.ts';
import { createEditionTexts } from './edition-texts.ts';
import { keepFingerprints } from './keep-fingerprints.ts';
import { createLookGroups } from './group-looks.ts';
import { createPaces } from './host-pace.ts';
import { inspectSite } from './inspect-site.ts';
import { lookAtColumn } from './look-at-column.ts';
import { lookAtCopy } from './look-at-copy.ts';
import type { Looker } from './looker.ts';
import type { PageLanes } from './page-lanes.ts';
import { createRobots } from './robots.ts';

export interface VerificationParts {
  readonly orm: Orm;
  readonly documents: DocumentsService;
  readonly lanes: PageLanes;
  readonly log: Log;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Hosts drained at the same time; nearly all of it is waiting for them. */
const hostsAtOnce = 48;
/** Milliseconds between two looks for what is due, and for what nobody asked for yet. */
const tick = 1_000;
const search = 20_000;
/** How each kind of thing is looked at. */
const deeds = { COPY: lookAtCopy, COLUMN: lookAtColumn, SITE: inspectSite } as const;
/** Milliseconds a look waits that failed by a fault of ours. */
const pauseOfFault = 10 * 60_000;

/** The running verification: what is due is looked at, host by host, until disposed. */
export async function createVerification(config: MediaConfig, parts: VerificationParts): Promise<AsyncDisposable> {
  const { orm, documents, lanes, log, clock, ids } = parts;
  await using opened = new AsyncDisposableStack();
  const allowed = parseAddressRanges(config.fetchAllow);
  const isAllowed = (host: string) => allowed.has(host.replace(/:\d+$/, ''));
  const fetchGuarded = opened.use(
    createGuardedFetch({ allow: config.fetchAllow, contact: config.fetchContact, perHost: 16, total: 256 }),
  );
  const texts = createEditionTexts(documents);
  const robots = createRobots(fetchGuarded, config.lookRobots);
  const isQuietNow = () => isQuiet(config.lookQuietHours, clock.now());
  const paceOf = createPaces(config.lookHostRate, isAllowed);
  const columnInterval = config.lookColumnMinutes * 60_000;
  const looker: Looker = {
    facts: createFacts(orm),
    ...{ orm, ids, clock, fetchGuarded, lanes, texts, robots, paceOf },
    ...{ columnInterval, groups: createLookGroups({ orm, ids, recheckDays: config.lookRecheckDays }) },
  };

  async function lookAt(look: DueLook, signal: AbortSignal): Promise<HostAnswer> {
    try {
      return await deeds[look.subject](looker, look, signal);
    } catch (error) {
      signal.throwIfAborted();
      // One look that fails must not keep its host from the others; it comes again later.
      log.error({ err: error, subject: look.subject, id: look.subjectId }, 'look-failed');
      await postpone(orm, look, new Date(clock.now().getTime() + pauseOfFault));
      return 'ANSWERED';
    }
  }

  const draining = new Set<string>();
  const drain = createHostDrain({
    draining,
    orm,
    clock,
    isQuiet: isQuietNow,
    paceOf,
    lookAt,
  });
  opened.use(
    await runJobs({
      ...{ databaseUrl: config.databaseUrl, handlers: [drain], log },
      ...{ concurrency: hostsAtOnce, connections: 8, isSecond: true },
    }),
  );
  opened.use(
    repeat('wake-due-hosts', tick, log, () =>
      wakeDueHosts(orm.em.fork(), clock.now(), { isQuiet: isQuietNow(), without: [...draining] }),
    ),
  );
  const claims = createClaimsWalk();
  opened.use(
    repeat('find-looks', search, log, async (signal) => {
      await findLooks(orm.em.fork(), { now: clock.now(), columnInterval, claims, signal });
      await keepFingerprints({ orm, texts, clock }, signal);
    }),
  );
  const owned = opened.move();
  return { [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

/** Hosts are drained side by side: what their looks ask for in one moment is one question. */
function createFacts(orm: Orm): Looker['facts'] {
  return new DataLoader(
    async (dutyIds) => {
      const facts = new Map((await copyFacts(orm.em.fork(), dutyIds)).map((one) => [one.dutyId, one]));
      return dutyIds.map((id) => facts.get(id) ?? null);
    },
    { cache: false, maxBatchSize: 200, batchScheduleFn: (ask) => void setTimeout(ask, 30) },
  );
}

async function postpone(orm: Orm, { subject, subjectId }: DueLook, until: Date): Promise<void> {
  await query(orm.em.fork(), `update look set due_at = ? where subject = ? and subject_id = ?::uuid`, [
    until,
    subject,
    subjectId,
  ]);
}
