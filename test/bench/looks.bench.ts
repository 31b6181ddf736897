import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '@dibao/hub/postgres/connect';
import { readRunFile } from '@dibao/hub/run-file';
import { createIdentitySigner, identityHeader, viewerOf } from '@dibao/shared/identity';
import type { InventedArticle } from '../pages/invented-article.ts';
import { row, startBenchHub } from './bench-hub.ts';
import type { Bench } from './main.ts';

interface Sites {
  readonly urls: readonly string[];
  readonly silent: string;
  readonly article: InventedArticle;
  readonly pages: number;
  readonly bytes: number;
}

const copies = Number(process.env['LOOKS_COPIES'] ?? 5_000);
const silentCopies = 40;
const operator = viewerOf({ subject: 'bench', roles: ['operator'], agencyId: null, channelIds: [], expiresAt: null });

export const bench: Bench = {
  about:
    '5,000 reported pages fetched, compared and recorded beside a host that never answers: 100 a second at least on two cores',
  async run() {
    const hosts = Number(process.env['LOOKS_HOSTS'] ?? 50);
    const server = fork(new URL('./looks-sites.ts', import.meta.url), [String(hosts)]);
    const [sites] = (await once(server, 'message')) as [Sites];
    try {
      await using hub = await startBenchHub({ FETCH_ALLOW: '127.0.0.1', LOOK_COLUMN_MINUTES: '0' });
      await measure(hub, sites, server.pid ?? 0);
    } finally {
      server.disconnect();
    }
  },
};

type BenchHub = Awaited<ReturnType<typeof startBenchHub>>;

async function measure(hub: BenchHub, sites: Sites, siteServer: number): Promise<void> {
  const signer = createIdentitySigner(hub.keys.internalSecret);

  async function ask<T>(service: 'documents' | 'media', query: string, variables: object = {}): Promise<T> {
    const response = await fetch(`${hub.hub.services[service]}/graphql`, {
      method: 'POST',
      headers: { [identityHeader]: await signer.sign(operator), 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] };
    if (errors !== undefined) throw new Error(errors[0]?.message);
    return data;
  }

  const releaseId = await publish(hub, sites, ask);
  await using database = await connect(hub.hub.databases.media);
  const channels = await untilObliged(database, releaseId);
  const silent = channels.slice(0, silentCopies);
  const reports = channels.map((channelId, index) => {
    const host = index < silentCopies ? sites.silent : sites.urls[index % sites.urls.length];
    return { releaseId, channelId, url: `${host}/zwgk/${index}.html` };
  });
  const answers: number[] = [];
  const done = new AbortController();
  const asking = keepAsking(() => ask('media', '{ sites(first: 1) { edges { node { id } } } }'), answers, done.signal);
  const run = await readRunFile(hub.dataDirectory);
  const groups = { service: run?.services.media?.pid ?? 0, database: run?.postgres?.pid ?? 0, sites: siteServer };
  const before = await cpuOf(groups);
  const begun = performance.now();
  for (let at = 0; at < reports.length; at += 1_000) {
    await ask('media', `mutation ($input: ReportRepostsInput!) { reportReposts(input: $input) { __typename } }`, {
      input: { reports: reports.slice(at, at + 1_000) },
    });
  }
  const reported = (performance.now() - begun) / 1_000;
  await untilLooked(database, releaseId, silent);
  const seconds = (performance.now() - begun) / 1_000;
  const after = await cpuOf(groups);
  done.abort();
  await asking;
  const states = await database.query(
    `select state, count(*)::int as count from repost_duty where release_id = $1 group by state order by state`,
    [releaseId],
  );
  const sorted = answers.toSorted((a, b) => a - b);
  const at = (share: number) => `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0)} ms`;
  row('pages', `${copies} of ${sites.urls.length} hosts`);
  row('designs of them, kB a page', `${sites.pages}, ${(sites.bytes / sites.pages / 1_000).toFixed(0)}`);
  row('reports taken in', `${reported.toFixed(1)} s`);
  row('looked at and recorded', `${seconds.toFixed(1)} s`);
  row('pages a second', (copies / seconds).toFixed(0));
  const used = Object.keys(groups).map((name) => (after[name] ?? 0) - (before[name] ?? 0));
  const perPage = used.reduce((sum, one) => sum + one, 0) / copies;
  row('CPU: service, database, sites', used.map((one) => `${one.toFixed(0)} s`).join(', '));
  row('CPU a page, all three', `${(perPage * 1_000).toFixed(1)} ms`);
  row('two free cores, pages a second', (2 / perPage).toFixed(0));
  row('silent host waits beside them', `${silentCopies} pages`);
  row('GraphQL meanwhile, median', at(0.5));
  row('GraphQL meanwhile, p95', at(0.95));
  row('GraphQL meanwhile, slowest', at(0.9999));
  row('memory of the service at most', await peakMemory(hub.dataDirectory));
  console.log(JSON.stringify(states));
}

async function publish(
  hub: BenchHub,
  { article }: Sites,
  ask: <T>(service: 'documents' | 'media', query: string, variables?: object) => Promise<T>,
): Promise<string> {
  const write = async (name: string, records: readonly object[]) => {
    const file = join(hub.dataDirectory, `${name}.jsonl`);
    await writeFile(file, records.map((record) => JSON.stringify(record)).join('\n'));
    return pathToFileURL(file);
  };
  const province = {
    sourceId: 'p',
    name: '云岭省人民政府',
    kind: 'GOVERNMENT',
    level: 'PROVINCE',
    divisionCode: '990000',
  };
  const places = Array.from({ length: copies + silentCopies }, (_, index) => String(index).padStart(5, '0'));
  await hub.importFile(
    'agencies',
    await write('agencies', [
      province,
      ...places.map((place) => ({
        ...{ sourceId: place, name: `云${place}县人民政府`, kind: 'GOVERNMENT', level: 'COUNTY' },
        ...{ divisionCode: `9${place}`, parentSourceId: 'p' },
      })),
    ]),
  );
  await hub.importFile(
    'sites',
    await write(
      'sites',
      places.map((place) => ({
        ...{
          sourceId: place,
          name: `云${place}县人民政府网站`,
          url: `http://www.y${place}.example/`,
          ownerSourceId: place,
        },
      })),
    ),
  );
  await hub.importFile(
    'documents',
    await write('documents', [
      {
        ...{
          sourceId: 'd',
          title: article.title,
          body: article.lines.join('\n'),
          docNumber: article.documentNumber,
        },
        ...{
          issuers: ['云岭省人民政府'],
          kind: 'NOTICE',
          publishedOn: '2026-11-20',
          sourceUrl: 'https://www.yunling.gov.cn/a.html',
        },
      },
    ]),
  );
  const { policyDocument } = await ask<{ policyDocument: { id: string } }>(
    'documents',
    `{ policyDocument(sourceId: "d") { id } }`,
  );
  const { publishRelease } = await ask<{ publishRelease: { id?: string; message?: string } }>(
    'documents',
    `mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) { ... on Release { id } ... on ValidationFailure { message } } }`,
    { input: { documentId: policyDocument.id, column: '云岭政务', scope: 'GLOBAL', basis: 'ALREADY_PUBLIC' } },
  );
  if (publishRelease.id === undefined) throw new Error(publishRelease.message);
  return publishRelease.id;
}

type Database = Awaited<ReturnType<typeof connect>>;

async function untilObliged(database: Database, releaseId: string): Promise<string[]> {
  for (;;) {
    const rows = await database.query<{ id: string }>(
      `select channel_id::text as id from repost_duty where release_id = $1`,
      [releaseId],
    );
    if (rows.length >= copies) return rows.map((one) => one.id);
    await sleep(200);
  }
}

/** Until everything but the silent host has been looked at. */
async function untilLooked(database: Database, releaseId: string, silent: readonly string[]): Promise<void> {
  for (;;) {
    const [left] = await database.query<{ count: number }>(
      `select count(*)::int as count from repost_duty where release_id = $1 and state = 'CLAIMED' and channel_id <> all ($2::uuid[])`,
      [releaseId, silent],
    );
    if (left?.count === 0) return;
    await sleep(100);
  }
}

async function keepAsking(ask: () => Promise<unknown>, answers: number[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const begun = performance.now();
    await ask();
    answers.push(performance.now() - begun);
    await sleep(20);
  }
}

async function peakMemory(dataDirectory: string): Promise<string> {
  const pid = (await readRunFile(dataDirectory))?.services.media?.pid;
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN);
  return `${(kilobytes / 1_000).toFixed(0)} MB`;
}

/** Seconds of CPU that processes and their children have used: on a busy machine the only honest measure. */
async function cpuOf(groups: Readonly<Record<string, number>>): Promise<Record<string, number>> {
  const all = await Promise.all(
    (await readdir('/proc'))
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) => {
        const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        // Ended children count with their parent.
        const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at] ?? 0), 0);
        return { pid: Number(name), parent: Number(fields[1]), seconds: ticks / 100 };
      }),
  );
  return Object.fromEntries(
    Object.entries(groups).map(([name, root]) => [
      name,
      all.filter(({ pid, parent }) => pid === root || parent === root).reduce((sum, { seconds }) => sum + seconds, 0),
    ]),
  );
}
