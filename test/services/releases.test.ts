import { anonymous } from '@dibao/shared/auth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDocuments } from '../support/documents.ts';

const published = {
  sourceUrl: 'https://www.lanping.gov.cn/art/1.html',
  publishedOn: '2026-03-02',
  signedOn: '2026-03-01',
};
const records = [
  {
    id: 'a',
    title: '澜平省人民政府关于春季防火工作的通知',
    docNumber: '澜政发〔2026〕1号',
    body: '各市人民政府：\n请做好防火工作。\n澜平省人民政府\n2026年3月1日',
    ...published,
  },
  {
    id: 'b',
    title: '澜平省人民政府办公厅关于内部用车的通知',
    docNumber: '澜政办发〔2026〕2号',
    body: '各处室：\n用车须登记。\n澜平省人民政府办公厅\n2026年3月1日\n（此件依申请公开）',
  },
  { id: 'c', title: '澜平省人民政府关于某事的批复', docNumber: '澜政函〔2026〕3号', body: '同意。' },
];
const publish = `mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) {
  __typename ... on Release { id edition title column origin { name } document { id title body } }
  ... on ValidationFailure { message issues { path message clause } } ... on NotFound { message } } }`;

describe('releases', () => {
  let hub: Awaited<ReturnType<typeof startDocuments>>;
  beforeAll(async () => {
    hub = await startDocuments();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function idOf(sourceId: string): Promise<string> {
    const { data } = await hub.ask(`query ($sourceId: String!) { policyDocument(sourceId: $sourceId) { id } }`, {
      sourceId,
    });
    return data.policyDocument.id;
  }

  it('imports records, and a second time changes nothing', async () => {
    expect((await hub.importRecords('documents', records)).counts).toMatchObject({
      new: 3,
      changed: 0,
      unchanged: 0,
      refused: 0,
    });
    expect((await hub.importRecords('documents', records)).counts).toMatchObject({
      new: 0,
      changed: 0,
      unchanged: 3,
      refused: 0,
    });
  });

  it('publishes what is public already, and tells it in the log', async () => {
    const { data, errors } = await hub.ask(publish, {
      input: { documentId: await idOf('a'), column: '澜平政务', scope: 'GLOBAL', basis: 'ALREADY_PUBLIC' },
    });
    expect(errors).toBeUndefined();
    expect(data.publishRelease).toMatchObject({
      __typename: 'Release',
      edition: 1,
      column: '澜平政务',
      origin: { name: '澜平省人民政府' },
    });
    const log = await hub.ask(
      `{ releaseLog { count head } releaseEvents(after: "EARLIEST") { edges { cursor node { position kind envelope release { document { body } } } } } }`,
    );
    expect(log.errors).toBeUndefined();
    expect(log.data.releaseEvents.edges[0].node).toMatchObject({ position: 1, kind: 'PUBLISHED' });
    expect(log.data.releaseEvents.edges[0].node.envelope).not.toContain('防火工作。');
  });

  it('never releases what is not proactively disclosed', async () => {
    const { data } = await hub.ask(publish, {
      input: { documentId: await idOf('b'), column: '澜平政务', scope: 'GLOBAL', basis: 'ORIGINAL' },
    });
    expect(data.publishRelease.__typename).toBe('ValidationFailure');
    expect(data.publishRelease.issues[0].path).toBe('documentId');
  });

  it('shows the public title, number and issuer of what is disclosed on request, and nothing of the undetermined', async () => {
    const query = `query ($id: ID!) { policyDocument(id: $id) { title documentNumber body writtenOn digest issuers { name } } }`;
    const onRequest = await hub.ask(query, { id: await idOf('b') }, anonymous);
    expect(onRequest.data.policyDocument).toEqual({
      title: '澜平省人民政府办公厅关于内部用车的通知',
      documentNumber: '澜政办发〔2026〕2号',
      body: null,
      writtenOn: null,
      digest: null,
      issuers: [{ name: '澜平省人民政府办公厅' }],
    });
    expect((await hub.ask(query, { id: await idOf('c') }, anonymous)).data.policyDocument).toBeNull();
  });

  it('corrects, relabels and withdraws in the order of the log', async () => {
    const releases = await hub.ask(`{ releases { edges { node { id document { id } } } } }`);
    const { id, document } = releases.data.releases.edges[0].node;
    const correct = await hub.ask(
      `mutation ($i: CorrectReleaseInput!) { correctRelease(input: $i) { ... on Release { edition title } ... on ValidationFailure { message } } }`,
      { i: { releaseId: id, reason: '标题有误', title: '关于春季防火工作的通知' } },
    );
    expect(correct.data.correctRelease).toEqual({ edition: 2, title: '关于春季防火工作的通知' });
    const force = await hub.ask(
      `mutation ($i: ChangeLegalForceInput!) { changeLegalForce(input: $i) { ... on PolicyDocument { legalForce } ... on ValidationFailure { message } } }`,
      { i: { documentId: document.id, legalForce: 'REPEALED', on: '2026-06-01', by: '澜政发〔2026〕9号' } },
    );
    expect(force.data.changeLegalForce).toEqual({ legalForce: 'REPEALED' });
    const withdraw = await hub.ask(
      `mutation ($i: WithdrawReleaseInput!) { withdrawRelease(input: $i) { ... on Release { withdrawnAt document { body } } } }`,
      { i: { releaseId: id, reason: '内容有误' } },
    );
    expect(withdraw.data.withdrawRelease.withdrawnAt).not.toBeNull();
    const log = await hub.ask(
      `{ releaseEvents(after: "EARLIEST") { edges { node { kind edition release { document { body } } } } } }`,
      {},
      anonymous,
    );
    expect(log.data.releaseEvents.edges.map(({ node }: { node: { kind: string } }) => node.kind)).toEqual([
      'PUBLISHED',
      'CORRECTED',
      'FORCE_CHANGED',
      'WITHDRAWN',
    ]);
    expect(log.data.releaseEvents.edges[0].node.release.document).toBeNull();
  });

  it('refuses a cursor it never issued, and one beyond its head', async () => {
    const query = `query ($after: Cursor) { releaseEvents(after: $after) { edges { cursor } } }`;
    expect((await hub.ask(query, { after: 'nonsense' })).errors?.[0]?.extensions?.code).toBe('CURSOR_UNKNOWN');
  });
});
