import { anonymous, type Viewer } from '@dibao/shared/auth';
import { viewerOf } from '@dibao/shared/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDocuments } from '../support/documents.ts';

const agencies = [
  { sourceId: 'lp', name: '澜平省人民政府', kind: 'GOVERNMENT', level: 'PROVINCE', divisionCode: '990000' },
  ...['柳浦区', '白渡县'].map((name, place) => ({
    ...{ sourceId: `county-${place}`, name: `${name}人民政府`, kind: 'GOVERNMENT', level: 'COUNTY' },
    ...{ divisionCode: `99010${place + 2}`, parentSourceId: 'lp' },
  })),
];

const record = (id: string, issuer: string, more: object = {}) => ({
  ...{ id, kind: 'NOTICE', title: `关于${id}的通知`, issuers: [issuer], disclosure: 'PROACTIVE' },
  ...{ body: `${id}的正文。`, ...more },
});

const form = { kind: 'NOTICE', title: '关于秋收的通知', issuers: ['柳浦区人民政府'], body: '各村：\n请抓紧秋收。' };

describe('the work of a publisher', () => {
  let hub: Awaited<ReturnType<typeof startDocuments>>;
  let liupu: Viewer;
  let baidu: Viewer;
  let province: Viewer;

  beforeAll(async () => {
    hub = await startDocuments();
    await hub.importRecords('agencies', agencies);
    const { data } = await hub.ask(`{ agencies { edges { node { id name } } } }`);
    const of = (name: string): Viewer => {
      const agency = data.agencies.edges.find(({ node }: { node: { name: string } }) => node.name.startsWith(name));
      return viewerOf({
        ...{ subject: `of ${name}`, roles: ['publisher'], agencyId: agency.node.id, channelIds: [], expiresAt: null },
      });
    };
    [liupu, baidu, province] = ['柳浦区', '白渡县', '澜平省'].map(of) as [Viewer, Viewer, Viewer];
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  const importAs = async (viewer: Viewer, records: readonly (object | string)[], firstLine = 1) => {
    const lines = records.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n');
    const { data, errors } = await hub.ask(
      `mutation ($input: ImportDocumentsInput!) { importDocuments(input: $input) { __typename
         ... on DocumentsImported { new changed unchanged refused refusals { line id code field message } }
         ... on ValidationFailure { message } } }`,
      { input: { lines, firstLine } },
      viewer,
    );
    return data?.importDocuments ?? errors?.[0];
  };
  const save = async (input: object, viewer = liupu) => {
    const { data, errors } = await hub.ask(
      `mutation ($input: SaveDocumentInput!) { saveDocument(input: $input) { __typename
         ... on PolicyDocument { id lockVersion title documentNumber body editions { number isPending } disclosure
           preparation { state edition missing { path clause } form { title documentNumber issuers } change { lines { kind text } } } }
         ... on ValidationFailure { issues { path } } ... on VersionConflict { expected actual } } }`,
      { input },
      viewer,
    );
    return data?.saveDocument ?? errors?.[0];
  };
  const seen = async (sourceId: string, viewer: Viewer, selection = 'title') =>
    (await hub.ask(`query ($id: String!) { policyDocument(sourceId: $id) { ${selection} } }`, { id: sourceId }, viewer))
      .data.policyDocument;
  const ownTitles = async (viewer: Viewer, filter: object = {}) => {
    const { data, errors } = await hub.ask(
      `query ($filter: OwnDocumentFilter) { ownDocuments(filter: $filter, first: 100) { edges { node { title } } } }`,
      { filter },
      viewer,
    );
    return data?.ownDocuments.edges.map(({ node }: { node: { title: string } }) => node.title) ?? errors?.[0];
  };
  const publish = async (documentId: string, viewer: Viewer, more: object = {}) => {
    const { data, errors } = await hub.ask(
      `mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) { __typename ... on Release { id } ... on ValidationFailure { message } } }`,
      { input: { documentId, column: '政务', scope: 'GLOBAL', basis: 'ORIGINAL', ...more } },
      viewer,
    );
    return data?.publishRelease ?? errors?.[0];
  };
  const passed = { reviewer: '保密办', reviewedAt: '2026-03-01T09:00:00+08:00' };

  it('imports its own documents, and tells of each line that it may not bring or that is wrong', async () => {
    const told = await importAs(
      liupu,
      [
        record('春耕', '柳浦区人民政府'),
        record('防火', '白渡县人民政府'),
        '{"id":',
        record('养老', '柳浦区人民政府', { when: 1 }),
      ],
      11,
    );
    expect(told).toMatchObject({ __typename: 'DocumentsImported', new: 1, refused: 3 });
    expect(told.refusals).toMatchObject([
      { line: 13, code: 'NOT_JSON' },
      { line: 12, id: '防火', code: 'NOT_AN_OWN_ISSUER', field: 'issuers' },
      { line: 14, id: '养老', code: 'UNKNOWN_FIELD', field: 'when' },
    ]);
    expect(await importAs(liupu, [record('春耕', '柳浦区人民政府')])).toMatchObject({ unchanged: 1, refusals: [] });
  });

  it('cannot take over the id of a document of others', async () => {
    await importAs(baidu, [record('水利', '白渡县人民政府')]);
    const told = await importAs(liupu, [record('水利', '柳浦区人民政府', { title: '冒名' })]);
    expect(told.refusals).toMatchObject([{ code: 'ID_OF_ANOTHER', field: 'id' }]);
    expect(await seen('水利', baidu)).toEqual({ title: '关于水利的通知' });
  });

  it('is for publishers, and a batch has bounds', async () => {
    expect(await importAs(anonymous, [])).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    expect(await ownTitles(anonymous)).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    expect(
      await importAs(
        liupu,
        Array.from({ length: 1_001 }, () => '{}'),
      ),
    ).toMatchObject({
      __typename: 'ValidationFailure',
    });
  });

  it('shows a draft to its own agency and those above it, and to nobody else by any path', async () => {
    await importAs(baidu, [record('旱情', '白渡县人民政府')]);
    expect(await seen('旱情', baidu, 'title body')).toMatchObject({ body: '旱情的正文。' });
    expect(await seen('旱情', province)).not.toBeNull();
    expect(await seen('旱情', liupu)).toBeNull();
    expect(await ownTitles(baidu)).toContain('关于旱情的通知');
    expect(await ownTitles(province)).toContain('关于旱情的通知');
    expect(await ownTitles(liupu)).not.toContain('关于旱情的通知');
    expect(await ownTitles(liupu, { text: '旱情' })).toEqual([]);
    const { data } = await hub.ask(
      `{ policyDocuments(filter: { text: "旱情" }) { edges { node { id } } } }`,
      {},
      liupu,
    );
    expect(data.policyDocuments.edges).toEqual([]);
  });

  it('shows a planned release to the publishers of its origin alone', async () => {
    await importAs(baidu, [record('计划', '白渡县人民政府', { secrecyReview: passed })]);
    const { id } = await seen('计划', baidu, 'id');
    const planned = await publish(id, baidu, { publishedAt: '2099-01-01T00:00:00+08:00' });
    const ask = async (viewer: Viewer) =>
      (
        await hub.ask(
          `query ($id: ID!) { release(id: $id) { title } plannedReleases { title } }`,
          { id: planned.id },
          viewer,
        )
      ).data;
    expect(await ask(baidu)).toEqual({
      release: { title: '关于计划的通知' },
      plannedReleases: [{ title: '关于计划的通知' }],
    });
    expect(await ask(liupu)).toEqual({ release: null, plannedReleases: [] });
    expect(await ownTitles(baidu, { states: ['PLANNED'] })).toEqual(['关于计划的通知']);
  });

  it('names what the gate misses, with its clause, and what a release would be before it is one', async () => {
    await importAs(liupu, [record('办法', '柳浦区人民政府', { kind: 'NORMATIVE' })]);
    const { id, preparation } = await seen('办法', liupu, 'id preparation { state missing { path clause } }');
    expect(preparation).toEqual({
      state: 'DRAFT',
      missing: [
        { path: 'documentId', clause: 'B22' },
        { path: 'bundleIds', clause: 'D01' },
      ],
    });
    const preview = async (viewer: Viewer) =>
      hub.ask(
        `query ($input: PublishReleaseInput!) { releasePreview(input: $input) { title origin { name } issues { clause } } }`,
        { input: { documentId: id, column: '', scope: 'GLOBAL', basis: 'ORIGINAL' } },
        viewer,
      );
    expect((await preview(liupu)).data.releasePreview).toMatchObject({
      ...{ title: '关于办法的通知', origin: { name: '柳浦区人民政府' } },
      issues: [{ clause: 'A08' }, { clause: 'B22' }, { clause: 'D01' }],
    });
    expect((await preview(baidu)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(await seen('办法', liupu, 'preparation { releases { id } }')).toEqual({ preparation: { releases: [] } });
  });

  it('makes a document by its form, and changes it without overwriting what others changed', async () => {
    const made = await save(form);
    expect(made).toMatchObject({ __typename: 'PolicyDocument', title: form.title, disclosure: 'UNDETERMINED' });
    const { id: documentId, lockVersion } = made;
    const changed = await save({ ...form, documentId, lockVersion, documentNumber: '柳政发〔2026〕3号' });
    expect(changed).toMatchObject({ documentNumber: '柳政发〔2026〕3号', editions: [{ number: 1 }] });
    expect(await save({ ...form, documentId, lockVersion })).toMatchObject({
      ...{ __typename: 'VersionConflict', expected: lockVersion, actual: changed.lockVersion },
    });
    expect(await save({ ...form, documentId, lockVersion: changed.lockVersion }, baidu)).toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
    expect(await save({ ...form, issuers: ['白渡县人民政府'] })).toMatchObject({ issues: [{ path: 'issuers' }] });
    expect(await save({ ...form, sourceUrl: 'javascript:alert(1)' })).toMatchObject({
      issues: [{ path: 'sourceUrl' }],
    });
  });

  it('keeps through its form what the form does not show: attachments, the disclosure a record stated', async () => {
    const attachments = [
      { name: '表.pdf', mediaType: 'application/pdf', bytes: 7, digest: 'sha256:aa', url: 'https://a.gov.cn/1' },
    ];
    await importAs(liupu, [record('附件', '柳浦区人民政府', { attachments })]);
    const before = await seen('附件', liupu, 'id lockVersion');
    await save({
      ...form,
      title: '关于附件的通知',
      body: '附件的正文。',
      documentId: before.id,
      lockVersion: before.lockVersion,
      topics: ['农业'],
    });
    expect(await seen('附件', liupu, 'topics disclosure attachments { name } editions { number }')).toEqual({
      ...{ topics: ['农业'], disclosure: 'PROACTIVE', attachments: [{ name: '表.pdf' }], editions: [{ number: 1 }] },
    });
  });

  it('lets another text of a released document wait, and shows how it differs', async () => {
    await importAs(liupu, [record('更正', '柳浦区人民政府', { secrecyReview: passed })]);
    const { id: documentId } = await seen('更正', liupu, 'id');
    expect(await publish(documentId, liupu)).toMatchObject({ __typename: 'Release' });
    const { lockVersion } = await seen('更正', liupu, 'lockVersion');
    const saved = await save({ ...form, title: '关于更正的通知', documentId, lockVersion, body: '更正的新正文。' });
    expect(saved.preparation).toMatchObject({
      ...{ state: 'RELEASED', edition: 2, missing: [{ clause: 'B22' }] },
      change: {
        lines: [
          { kind: 'REMOVED', text: '更正的正文。' },
          { kind: 'ADDED', text: '更正的新正文。' },
        ],
      },
    });
    expect(await seen('更正', anonymous, 'body')).toEqual({ body: '更正的正文。' });
    expect(await seen('更正', baidu, 'body preparation { state }')).toEqual({
      body: '更正的正文。',
      preparation: null,
    });
  });
});
