import { anonymous, serviceViewer } from '@dibao/shared/auth';
import { encodeCursor } from '@dibao/shared/cursor';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentsApi } from '../support/documents-api.ts';
import { operator, startDocuments } from '../support/documents.ts';

const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const count = 24;

describe('the release log', () => {
  let hub: Awaited<ReturnType<typeof startDocuments>>;
  let api: ReturnType<typeof createDocumentsApi>;
  let now = new Date('2026-03-02T02:00:00Z');
  beforeAll(async () => {
    hub = await startDocuments({ clock: { now: () => now } });
    api = createDocumentsApi(hub);
    const reviewed = { reviewer: '保密办', reviewedAt: '2026-03-01T00:00:00Z', result: 'PASSED' };
    await hub.importRecords('agencies', [
      { sourceId: 'p', name: '澜平省人民政府', kind: 'GOVERNMENT', level: 'PROVINCE', divisionCode: '990000' },
      {
        sourceId: 'c',
        name: '临江市人民政府',
        kind: 'GOVERNMENT',
        level: 'CITY',
        divisionCode: '990100',
        parentSourceId: 'p',
      },
      {
        sourceId: 'd',
        name: '临江市教育局',
        kind: 'DEPARTMENT',
        level: 'CITY',
        divisionCode: '990100',
        system: '教育',
        parentSourceId: 'c',
      },
      {
        sourceId: 'o',
        name: '青禾市人民政府',
        kind: 'GOVERNMENT',
        level: 'CITY',
        divisionCode: '990200',
        parentSourceId: 'p',
      },
    ]);
    await hub.importRecords(
      'documents',
      Array.from({ length: count }, (_, n) => ({
        ...{
          id: `n${n}`,
          kind: n % 2 ? 'NOTICE' : 'NEWS',
          title: `第${n}号公告`,
          issuers: ['澜平省人民政府'],
          disclosure: 'PROACTIVE',
        },
        ...{ body: `正文${n}`, topics: [n % 3 ? '教育' : '交通'], secrecyReview: reviewed },
      })),
    );
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  it('numbers concurrent releases without gap, each linked to the one before', async () => {
    const scopes = [
      { scope: 'GLOBAL' },
      { scope: 'SECTOR', systems: ['教育'] },
      { scope: 'REGION', divisionCode: '990200' },
    ];
    const ids = await Promise.all(Array.from({ length: count }, (_, n) => api.document(`n${n}`)));
    const done = await Promise.all(
      ids.map(({ id }, n) => api.publish({ documentId: id, column: n % 2 ? '甲' : '乙', ...scopes[n % 3] })),
    );
    expect(done.every((release) => release.__typename === 'Release')).toBe(true);
    const { edges } = await api.events();
    expect(edges.map(({ node }: { node: { position: number } }) => node.position)).toEqual(
      Array.from({ length: count }, (_, n) => n + 1),
    );
    let chain = sha256('dibao release log');
    for (const { node } of edges) {
      expect(node.digest).toBe(sha256(node.envelope));
      chain = sha256(`${chain}\n${node.position}\n${node.digest}`);
      expect(node.chain).toBe(chain);
    }
  });

  it('leaves no trace of what was refused', async () => {
    const before = await api.events();
    await api.publish({ documentId: (await api.document('n1')).id, scope: 'SECTOR' });
    expect(await api.events()).toEqual(before);
  });

  it('gives every reader who resumes the rest, exactly', async () => {
    const { edges } = await api.events();
    for (const [index, { cursor }] of edges.entries()) {
      expect((await api.events(cursor)).edges).toEqual(edges.slice(index + 1));
    }
  });

  it('keeps counting for those whose filter lets nothing through', async () => {
    const { edges } = await api.events();
    const none = await api.events('EARLIEST', { columns: ['没有这个栏目'] });
    expect(none).toEqual({ edges: [], pageInfo: { endCursor: edges.at(-1).cursor, hasNextPage: false } });
  });

  it.each([
    ['columns', { columns: ['甲'] }],
    ['scopes', { scopes: ['SECTOR', 'REGION'] }],
    ['systems', { systems: ['教育'] }],
    ['a division', { divisionCode: '990000' }],
    ['topics', { topics: ['交通'] }],
    ['kinds', { kinds: ['NEWS'] }],
    ['levels', { originLevels: ['PROVINCE'] }],
    ['levels that have none', { originLevels: ['CITY'] }],
    ['all at once', { columns: ['甲'], topics: ['教育'], kinds: ['NOTICE'] }],
  ])('filters by %s as the list of releases does', async (_, filter) => {
    await sameReleases(filter);
  });

  it.each(['p', 'c', 'd', 'o'])(
    'finds what would oblige the agency %s, in the log and in the list',
    async (sourceId) => {
      const { data } = await hub.ask(`{ agencies(first: 100) { edges { node { id sourceId } } } }`);
      const agency = data.agencies.edges.find(
        ({ node }: { node: { sourceId: string } }) => node.sourceId === sourceId,
      ).node;
      const found = await sameReleases({ concerning: agency.id });
      expect(found.length).toBe({ p: 0, c: 8, d: 16, o: 16 }[sourceId]);
    },
  );

  async function sameReleases(filter: object): Promise<string[]> {
    const { edges } = await api.events('EARLIEST', filter);
    const list = await hub.ask(
      `query ($filter: ReleaseFilter) { releases(filter: $filter, first: 100) { edges { node { id } } } }`,
      { filter },
    );
    const inLog = edges.map(({ node }: { node: { releaseId: string } }) => node.releaseId).toSorted();
    expect(list.errors).toBeUndefined();
    expect(list.data.releases.edges.map(({ node }: { node: { id: string } }) => node.id).toSorted()).toEqual(inLog);
    return inLog;
  }

  it('refuses cursors that are garbled, of another list, of another hub or beyond the head', async () => {
    const { epoch } = (await hub.ask(`{ releaseLog { epoch } }`)).data.releaseLog;
    const wrong = [
      'x',
      'earliest',
      encodeCursor('releases', [epoch, 1]),
      encodeCursor('release-log', ['another', 1]),
      encodeCursor('release-log', [epoch, 9_999]),
    ];
    for (const cursor of wrong) await expect(api.events(cursor)).rejects.toMatchObject({ code: 'CURSOR_UNKNOWN' });
  });

  it('lets a planned release in when its time has come, and nobody knows of it before', async () => {
    const { edges } = await api.events();
    const publishedAt = new Date(now.getTime() + 3_600_000);
    const planned = await api.publish({
      documentId: (await api.document('n2')).id,
      publishedAt: publishedAt.toISOString(),
    });
    const seen = () => hub.ask(`query ($id: ID!) { release(id: $id) { id } }`, { id: planned.id }, anonymous);
    expect((await seen()).data.release).toBeNull();
    const head = edges.at(-1).cursor;
    expect((await api.events(head)).edges).toEqual([]);
    now = publishedAt;
    await expect.poll(async () => (await api.events(head)).edges.length, { timeout: 10_000 }).toBe(1);
    expect((await seen()).data.release).toEqual({ id: planned.id });
  });

  it('serves the other services: agencies, documents without a text, events', async () => {
    const feed = async (name: string) =>
      (await hub.call(`/internal/feeds/${name}?after=0`, serviceViewer('media'))).json();
    const agencies = await feed('agency-changes');
    expect(agencies.items.map(({ sourceId }: { sourceId: string }) => sourceId)).toEqual(
      expect.arrayContaining(['p', 'c', 'd', 'o']),
    );
    const documents = await feed('document-changes');
    expect(JSON.stringify(documents)).not.toContain('正文');
    expect(documents.items.every(({ visible }: { visible: boolean }) => visible)).toBe(true);
    expect((await feed('release-events')).items).toHaveLength(count + 1);
    expect((await hub.call('/internal/feeds/release-events', operator)).status).toBe(403);
    expect((await fetch(`${hub.url}/internal/feeds/release-events`)).status).toBe(401);
  });
});
