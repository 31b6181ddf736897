import { followByStream, followBySocket, type Received, type TestFollower } from '@dibao/gateway/testing/clients';
import { connect } from '@dibao/hub/postgres/connect';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../support/hub.ts';

const query = `subscription ($after: Cursor, $filter: DutyFilter) {
  dutyEvents(after: $after, filter: $filter) {
    cursor position change stateAfter count release { title } duty { state channel { name } }
  }
}`;

interface Change {
  readonly cursor: string;
  readonly position: number;
  readonly change: string;
  readonly count: number;
  readonly release: { readonly title: string } | null;
  readonly duty: { readonly state: string; readonly channel: { readonly name: string } } | null;
}

const changes = (received: readonly Received[]) => received.map(({ data }) => data?.['dutyEvents'] as Change);
const told = (received: readonly Received[]) => changes(received).map(({ change, count }) => `${change} ${count}`);

describe('a monitoring office follows what happens to duties', () => {
  let hub: TestHub;
  let east: string;
  let siteIds: Record<string, string>;

  beforeAll(async () => {
    hub = await startTestHub();
    const government = { kind: 'GOVERNMENT' };
    await hub.importRecords('agencies', [
      { ...government, sourceId: 'p', name: '澜平省人民政府', level: 'PROVINCE', divisionCode: '990000' },
      {
        ...government,
        sourceId: 'e',
        name: '东川市人民政府',
        level: 'CITY',
        divisionCode: '990100',
        parentSourceId: 'p',
      },
      {
        ...government,
        sourceId: 'w',
        name: '西川市人民政府',
        level: 'CITY',
        divisionCode: '990200',
        parentSourceId: 'p',
      },
    ]);
    const site = (id: string) => ({
      sourceId: `site-${id}`,
      name: id,
      url: `https://www.${id}.gov.example`,
      ownerSourceId: id,
    });
    await hub.importRecords('sites', ['p', 'e', 'w'].map(site));
    const { data } = await hub.ask('{ sites { edges { node { id sourceId owner { id } } } } }');
    const nodes: { id: string; sourceId: string; owner: { id: string } }[] = data.sites.edges.map(
      ({ node }: { node: object }) => node,
    );
    siteIds = Object.fromEntries(nodes.map(({ id, sourceId }) => [sourceId, id]));
    east = nodes.find(({ sourceId }) => sourceId === 'site-e')?.owner.id ?? '';
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  let released = 0;
  async function release(): Promise<string> {
    released += 1;
    const sourceId = `paper-${released}`;
    await hub.importRecords('documents', [
      {
        id: sourceId,
        title: `通知${released}`,
        body: '请遵照执行。',
        issuer: '澜平省人民政府',
        sourceUrl: `https://www.p.gov.cn/${released}.html`,
        publishedOn: '2026-03-02',
      },
    ]);
    const paper = await hub.ask(`{ policyDocument(sourceId: "${sourceId}") { id } }`);
    const { data, errors } = await hub.ask(
      `mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) { __typename ... on Release { id } ... on ValidationFailure { message issues { path message } } } }`,
      {
        input: {
          documentId: paper.data.policyDocument.id,
          column: '澜平政务',
          scope: 'GLOBAL',
          basis: 'ALREADY_PUBLIC',
        },
      },
    );
    expect(errors).toBeUndefined();
    expect(data.publishRelease).toMatchObject({ __typename: 'Release' });
    return data.publishRelease.id;
  }

  async function report(releaseId: string, site: string): Promise<void> {
    const { errors } = await hub.ask(
      `mutation ($input: ReportRepostsInput!) { reportReposts(input: $input) { __typename } }`,
      { input: { reports: [{ releaseId, channelId: siteIds[site], url: `https://www.${site}.gov.example/1.html` }] } },
    );
    expect(errors).toBeUndefined();
  }

  async function head(): Promise<string> {
    const { data } = await hub.ask('{ dutyLog { head } }');
    return data.dutyLog.head;
  }

  const asMonitor = async (claims: Parameters<TestHub['token']>[1] = {}) => ({
    authorization: `Bearer ${await hub.token('monitor', claims)}`,
  });

  it('in its region and in its numbers, and goes on after the last cursor without a loss or a repetition', async () => {
    const after = await head();
    const headers = await asMonitor({ agencyId: east });
    const releaseId = await release();
    const before: Received[] = [];
    {
      await using follower: TestFollower = followBySocket(hub.url, { query, variables: { after } }, headers);
      before.push(...(await follower.take(1)));
    }
    expect(changes(before)).toMatchObject([
      { change: 'CREATED', count: 1, release: { title: `通知${released}` }, duty: null },
    ]);
    await report(releaseId, 'site-w');
    await report(releaseId, 'site-e');
    const { cursor, position } = changes(before)[0] ?? { cursor: '', position: 0 };
    await using stream = followByStream(
      hub.url,
      { query, variables: { after } },
      { ...headers, 'last-event-id': cursor },
    );
    const [own] = changes(await stream.take(1));
    expect(own).toMatchObject({ change: 'STATE', duty: { state: 'CLAIMED', channel: { name: 'e' } } });
    expect(own?.position).toBe(position + 2);
    await report(await release(), 'site-e');
    expect(told(await stream.take(3))).toEqual(['STATE 1', 'CREATED 1', 'STATE 1']);
    expect(stream.ids).toEqual(changes(stream.received).map((change) => change.cursor));
  });

  it('also while the documents service is away', async () => {
    const releaseId = await release();
    const after = await head();
    await using follower = followBySocket(
      hub.url,
      { query, variables: { after, filter: { states: ['GONE'] } } },
      await asMonitor(),
    );
    await hub.stopService('documents');
    {
      await using database = await connect(hub.databases.media);
      await database.query(`update repost_duty set state = 'GONE' where release_id = $1`, [releaseId]);
    }
    const received = await follower.take(2);
    expect(told(received)).toEqual(['STATE 1', 'STATE 1']);
    expect(received).toMatchObject([
      {
        data: { dutyEvents: { release: null, duty: { state: 'GONE' } } },
        errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }],
      },
      {},
    ]);
    await hub.startService('documents');
  });

  it('until its token ends, and is nothing for the public', async () => {
    await using expiring = followBySocket(hub.url, { query }, await asMonitor({ lifetimeSeconds: 1 }));
    expect(await expiring.ended).toMatchObject({ code: 4403 });
    await using anybody = followBySocket(hub.url, { query, variables: { after: 'EARLIEST' } });
    expect(await anybody.ended).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
