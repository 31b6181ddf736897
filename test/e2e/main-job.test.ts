import { runAgent } from '@dibao/client/agent';
import { followByStream, followBySocket } from '@dibao/gateway/testing/clients';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpusJson, corpusLines, hasCorpus } from '../support/corpus.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

const subscription = `subscription ($after: Cursor) { releaseEvents(after: $after) { position kind cursor edition release { title document { title } } } }`;
const kinds = ['PUBLISHED', 'CORRECTED', 'FORCE_CHANGED', 'WITHDRAWN'];

interface Delivered {
  readonly data?: unknown;
}

/** The event a follower was handed. */
function eventOf(delivered: Delivered | undefined) {
  const { releaseEvents } = (delivered as { readonly data: Received }).data;
  return releaseEvents;
}

interface Received {
  readonly releaseEvents: { readonly position: number; readonly kind: string; readonly cursor: string };
}

describe.skipIf(!hasCorpus)('a real document released on the hub', () => {
  let hub: TestHub;
  let documentId: string;
  let releaseId: string;
  beforeAll(async () => {
    hub = await startTestHub();
    await hub.importRecords('documents', await corpusLines('corpus/documents.jsonl', 60));
    const { lists } = corpusJson<{ lists: { sites?: object[]; accounts?: object[] }[] }>('corpus/sites.json');
    await hub.importRecords('sites', [...(lists[0]?.sites ?? []), ...(lists[0]?.accounts ?? [])]);
    documentId = (await hub.ask(`{ policyDocument(documentNumber: "国发[2019]5号") { id } }`)).data.policyDocument.id;
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function publish(): Promise<void> {
    const { data, errors } = await hub.ask(
      `mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) {
         ... on Release { id origin { name } } ... on ValidationFailure { message } } }`,
      { input: { documentId, column: '中国政务', scope: 'GLOBAL', basis: 'ALREADY_PUBLIC' } },
    );
    expect(errors).toBeUndefined();
    expect(data.publishRelease).toMatchObject({ origin: { name: '国务院' } });
    releaseId = data.publishRelease.id;
  }

  async function act(mutation: string, input: object): Promise<void> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await hub.ask(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ... on ValidationFailure { message } } }`,
      { input },
    );
    expect(errors).toBeUndefined();
    expect(['Release', 'PolicyDocument']).toContain(data[mutation].__typename);
  }

  async function duties(filter: object, selection: string) {
    const { data, errors } = await hub.ask(
      `query ($filter: DutyFilter) { repostDuties(filter: $filter, first: 100) { edges { node { ${selection} } } pageInfo { hasNextPage } } }`,
      { filter },
    );
    expect(errors).toBeUndefined();
    return data.repostDuties.edges.map(({ node }: { node: object }) => node);
  }

  it('reaches each follower once, in order, with every duty it makes', { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(hub.dataDir, 'agent-'));
    const stop = new AbortController();
    await using socket = followBySocket(hub.url, { query: subscription });
    await using stream = followByStream(hub.url, { query: subscription });
    const agent = runAgent({ url: hub.url, after: 'EARLIEST', out: folder, signal: stop.signal, say: () => {} });
    const { head } = (await hub.ask(`{ releaseLog { head } }`, {}, null)).data.releaseLog;
    await expect
      .poll(async () => (await fetch(`${hub.url}/metrics`)).text(), { timeout: 10_000 })
      .toMatch(/dibao_gateway_followers.* 1\n[^]*dibao_gateway_followers.* 1/);

    await publish();
    const [first] = await socket.take(1);
    expect(eventOf(first)).toMatchObject({ position: 1, kind: 'PUBLISHED' });

    const compliance = `query ($id: ID!) { release(id: $id) { compliance { obliged open claimed overdue } } }`;
    await expect
      .poll(async () => (await hub.ask(compliance, { id: releaseId }, null)).data.release.compliance?.obliged, {
        timeout: 20_000,
      })
      .toBeGreaterThan(500);
    const [duty] = await duties(
      { releaseId },
      'id kind state timeliness why targetAt dueAt calendarStatus channel { id name owner { name } }',
    );
    expect(duty).toMatchObject({ kind: 'REPOST', state: 'OPEN', timeliness: 'WITHIN_TARGET' });

    const site = await hub.token('site', { channelIds: [duty.channel.id] });
    const acknowledged = await hub.ask(
      `mutation ($input: AcknowledgeReleasesInput!) { acknowledgeReleases(input: $input) { __typename } }`,
      { input: { channelIds: [duty.channel.id], upTo: eventOf(first).cursor } },
      site,
    );
    expect(acknowledged.errors).toBeUndefined();
    const url = 'http://www.site.gov.cn/zt/1.html';
    const reported = await hub.ask(
      `mutation ($input: ReportRepostsInput!) { reportReposts(input: $input) { __typename ... on ValidationFailure { message issues { path message } } } }`,
      { input: { reports: [{ releaseId, channelId: duty.channel.id, url }] } },
      site,
    );
    expect(reported.errors).toBeUndefined();
    const [claimed] = await duties(
      { releaseId, channelId: duty.channel.id },
      'state url mode claimedAt evidence { __typename }',
    );
    expect(claimed).toMatchObject({ state: 'CLAIMED', url, mode: 'REPOST' });

    await act('correctRelease', { releaseId, reason: '标题排印有误' });
    await act('changeLegalForce', { documentId, legalForce: 'REPEALED', on: '2026-06-01', by: '另一决定' });
    await act('withdrawRelease', { releaseId, reason: '内容有误' });

    for (const follower of [socket, stream]) {
      const events = (await follower.take(4)).map((delivered) => eventOf(delivered));
      expect(events.map(({ kind }) => kind)).toEqual(kinds);
      expect(events.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    }
    await using late = followBySocket(hub.url, { query: subscription, variables: { after: head } });
    expect((await late.take(4)).map((delivered) => eventOf(delivered).kind)).toEqual(kinds);
    await using resumed = followByStream(hub.url, { query: subscription }, { 'last-event-id': stream.ids[1] ?? '' });
    expect((await resumed.take(2)).map((delivered) => eventOf(delivered).kind)).toEqual(kinds.slice(2));

    const files = async () => (await readdir(folder)).filter((name) => /^\d+.*\.json$/.test(name)).toSorted();
    await expect.poll(files, { timeout: 20_000 }).toHaveLength(4);
    const told = await Promise.all(
      (await files()).map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))),
    );
    expect(told.map((event) => event.kind ?? event.event?.kind)).toEqual(kinds);
    stop.abort();
    await agent;

    await expect
      .poll(
        async () =>
          (await duties({ releaseId, channelId: duty.channel.id }, 'kind'))
            .map(({ kind }: { kind: string }) => kind)
            .toSorted(),
        { timeout: 20_000 },
      )
      .toEqual(['RECALL', 'RELABEL', 'REPLACE', 'REPOST']);
  });

  it('is gone for the public after its withdrawal, at every path', async () => {
    const query = `query ($id: ID!, $document: ID!) {
      policyDocument(id: $document) { id }
      release(id: $id) { withdrawnAt document { body } bundle { id } }
      releaseEvents { edges { node { envelope release { document { title body } } } } } }`;
    const { data } = await hub.ask(query, { id: releaseId, document: documentId }, null);
    expect(data.policyDocument).toBeNull();
    expect(data.release.document).toBeNull();
    expect(
      data.releaseEvents.edges.every(
        ({ node }: { node: { release: { document: unknown } } }) => node.release.document === null,
      ),
    ).toBe(true);
  });
});
