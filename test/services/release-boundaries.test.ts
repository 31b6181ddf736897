import { anonymous } from '@dibao/shared/auth';
import { viewerOf } from '@dibao/shared/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentsApi } from '../support/documents-api.ts';
import { startDocuments } from '../support/documents.ts';

const review = { reviewer: '保密办', reviewedAt: '2026-03-01T00:00:00Z', result: 'PASSED' };
const notice = (id: string, issuer: string, rest: object = {}) => ({
  ...{
    id,
    kind: 'NOTICE',
    title: `第${id}号通知`,
    issuers: [issuer],
    disclosure: 'PROACTIVE',
    body: `正文${id}`,
    secrecyReview: review,
  },
  ...rest,
});

describe('what an act on a release may not do', () => {
  let hub: Awaited<ReturnType<typeof startDocuments>>;
  let api: ReturnType<typeof createDocumentsApi>;
  let now = new Date('2026-03-02T02:00:00Z');
  beforeAll(async () => {
    hub = await startDocuments({ clock: { now: () => now } });
    api = createDocumentsApi(hub);
    await hub.importRecords('agencies', [
      { sourceId: 'p', name: '澜平省人民政府', kind: 'GOVERNMENT', level: 'PROVINCE', divisionCode: '990000' },
      {
        sourceId: 'c',
        name: '青禾市人民政府',
        kind: 'GOVERNMENT',
        level: 'CITY',
        divisionCode: '990200',
        parentSourceId: 'p',
      },
      { sourceId: 'd', name: '青禾市教育局', kind: 'DEPARTMENT', level: 'CITY', system: '教育', parentSourceId: 'c' },
      {
        sourceId: 'e',
        name: '青禾市招生办公室',
        kind: 'DEPARTMENT',
        level: 'CITY',
        system: '教育',
        parentSourceId: 'd',
      },
      {
        sourceId: 'o',
        name: '松崖市人民政府',
        kind: 'GOVERNMENT',
        level: 'CITY',
        divisionCode: '990300',
        parentSourceId: 'p',
      },
    ]);
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function add(id: string, issuer = '澜平省人民政府', rest: object = {}): Promise<string> {
    await hub.importRecords('documents', [notice(id, issuer, rest)]);
    return (await api.document(id)).id;
  }
  async function agencyId(sourceId: string): Promise<string> {
    const { data } = await hub.ask(`{ agencies(first: 100) { edges { node { id sourceId } } } }`);
    return data.agencies.edges.find(({ node }: { node: { sourceId: string } }) => node.sourceId === sourceId).node.id;
  }

  it('leave a text readable that two withdrawals at once recalled', async () => {
    for (const round of ['w1', 'w2', 'w3', 'w4', 'w5']) {
      const documentId = await add(round);
      const releases = [
        await api.publish({ documentId, column: '甲' }),
        await api.publish({ documentId, column: '乙' }),
      ];
      await Promise.all(releases.map(({ id }) => api.withdraw({ releaseId: id })));
      expect(await api.document(round, 'body', anonymous)).toBeNull();
    }
  });

  it('let a planned release out whose document was withheld meanwhile; the reason is kept and the others go on', async () => {
    const withheld = await add('p1');
    const other = await add('p2');
    const publishedAt = new Date(now.getTime() + 3_600_000).toISOString();
    const planned = await api.publish({ documentId: withheld, publishedAt });
    await api.publish({ documentId: other, publishedAt, column: '第二' });
    await api.disclose({
      documentId: withheld,
      disclosure: 'NOT_DISCLOSED',
      reason: '内部事务',
      legalBasis: '条例第十六条',
    });
    now = new Date(publishedAt);
    await expect
      .poll(async () => (await api.events('EARLIEST', { columns: ['第二'] })).edges.length, { timeout: 10_000 })
      .toBe(1);
    const { data } = await hub.ask(`{ plannedReleases { id heldBack } }`);
    expect(data.plannedReleases).toMatchObject([{ id: planned.id, heldBack: expect.stringContaining('p1') }]);
    expect(JSON.stringify(await api.events())).not.toContain('第p1号');
  });

  it('keep a planned release from being called off', async () => {
    const documentId = await add('p3');
    const planned = await api.publish({ documentId, publishedAt: new Date(now.getTime() + 60_000).toISOString() });
    const before = await api.events();
    expect(await api.withdraw({ releaseId: planned.id })).toMatchObject({ __typename: 'Release' });
    now = new Date(now.getTime() + 120_000);
    await expect.poll(async () => (await hub.ask(`{ plannedReleases { id } }`)).data.plannedReleases.length).toBe(1);
    expect(await api.events()).toEqual(before);
  });

  it('reach beyond the agency of a publisher', async () => {
    const token = (agency: string | null) =>
      viewerOf({ subject: 'p', roles: ['publisher'], agencyId: agency, channelIds: [], expiresAt: null });
    const city = createDocumentsApi(hub, token(await agencyId('c')));
    const own = await add('a1', '青禾市教育局');
    const foreign = await add('a2', '松崖市人民政府');
    expect(await city.publish({ documentId: own })).toMatchObject({ __typename: 'Release' });
    await expect(city.publish({ documentId: foreign })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const released = await api.publish({ documentId: foreign });
    await expect(city.withdraw({ releaseId: released.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(city.disclose({ documentId: foreign })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('withhold what stands released, before it is recalled', async () => {
    const documentId = await add('s1');
    const { id: releaseId } = await api.publish({ documentId });
    const input = { documentId, disclosure: 'NOT_DISCLOSED', reason: '内部事务', legalBasis: '条例第十六条' };
    expect((await api.disclose(input)).issues).toMatchObject([{ path: 'documentId', clause: 'B18' }]);
    await api.withdraw({ releaseId });
    expect(await api.disclose(input)).toMatchObject({ disclosure: 'NOT_DISCLOSED' });
  });

  it('leave a bundle untold whose document is repealed, nor a spent text uncorrected', async () => {
    const main = await add('f1');
    const member = await add('f2');
    const { id: releaseId } = await api.publish({ documentId: main, bundleIds: [member] });
    await api.changeForce({ documentId: member, on: '2026-03-01' });
    const { edges } = await api.events();
    const last = edges.at(-1).node;
    expect(last).toMatchObject({ kind: 'FORCE_CHANGED', releaseId });
    expect(JSON.parse(last.envelope).force).toMatchObject({ documentId: member, legalForce: 'REPEALED' });
    await api.changeForce({ documentId: main, on: '2026-03-01' });
    expect(await api.correct({ releaseId })).toMatchObject({ __typename: 'Release', edition: 2 });
  });

  it('change legal force before its day, though everyone is told at once', async () => {
    const documentId = await add('f3');
    await api.publish({ documentId });
    const on = new Date(now.getTime() + 10 * 86_400_000).toISOString().slice(0, 10);
    expect(await api.changeForce({ documentId, on })).toMatchObject({ legalForce: 'UNKNOWN' });
    const { edges } = await api.events();
    expect(JSON.parse(edges.at(-1).node.envelope).force).toMatchObject({ legalForce: 'REPEALED', on });
    now = new Date(`${on}T02:00:00Z`);
    await expect
      .poll(async () => (await api.document('f3', 'legalForce')).legalForce, { timeout: 20_000 })
      .toBe('REPEALED');
  });

  it('take back a title that was corrected before', async () => {
    const { id: releaseId } = await api.publish({ documentId: await add('c1') });
    await api.correct({ releaseId, title: '改正的标题' });
    expect(await api.correct({ releaseId })).toMatchObject({ edition: 3, title: '改正的标题' });
  });

  it('deadlock when bundles cross', async () => {
    const [one, two] = [await add('x1'), await add('x2')];
    const acts = Array.from({ length: 20 }, (_, n) =>
      api.publish(n % 2 ? { documentId: one, bundleIds: [two] } : { documentId: two, bundleIds: [one] }),
    );
    expect((await Promise.all(acts)).every(({ __typename }) => __typename === 'Release')).toBe(true);
  });

  it('name a region or a system nobody is registered in', async () => {
    const documentId = await add('t1');
    expect((await api.publish({ documentId, scope: 'REGION', divisionCode: '999999' })).issues).toMatchObject([
      { path: 'divisionCode' },
    ]);
    expect((await api.publish({ documentId, scope: 'SECTOR', systems: ['水产'] })).issues).toMatchObject([
      { path: 'systems' },
    ]);
  });

  it('keep a recall from those whom the release had reached', async () => {
    const documentId = await add('r1', '澜平省人民政府', { topics: ['甲题'] });
    const { id: releaseId } = await api.publish({ documentId });
    await hub.importRecords('documents', [notice('r1', '澜平省人民政府', { topics: ['乙题'] })]);
    await api.withdraw({ releaseId });
    const kinds = async (topic: string) =>
      (await api.events('EARLIEST', { topics: [topic] })).edges.map(
        ({ node }: { node: { kind: string } }) => node.kind,
      );
    expect(await kinds('甲题')).toEqual(['PUBLISHED', 'WITHDRAWN']);
  });

  it('hide from whoever it concerns what an office below a department releases', async () => {
    const { id: releaseId } = await api.publish({ documentId: await add('n1', '青禾市招生办公室') });
    const { edges } = await api.events('EARLIEST', { concerning: await agencyId('d') });
    expect(edges.map(({ node }: { node: { releaseId: string } }) => node.releaseId)).toContain(releaseId);
  });
});
