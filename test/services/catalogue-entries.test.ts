import { anonymous } from '@dibao/shared/auth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operator, startDocuments } from '../support/documents.ts';

const onPortal = (id: string) => `https://www.lanping.gov.cn/art/${id}.html`;
const records = [
  {
    ...{ id: 'hidden', title: '澜平省人民政府办公厅关于内部用车的通知', docNumber: '澜政办发〔2026〕2号' },
    ...{ indexNumber: 'LPZFB/2026-00041', publishedOn: '2026-03-05', sourceUrl: onPortal('hidden') },
    body: '各处室：\n用车须登记。\n澜平省人民政府办公厅\n2026年3月1日\n（此件依申请公开）',
  },
  ...['2026-03-02', '2026-03-08'].map((publishedOn) => ({
    ...{
      id: publishedOn,
      title: `澜平省人民政府关于${publishedOn}的通知`,
      publishedOn,
      sourceUrl: onPortal(publishedOn),
    },
    body: '各市人民政府：\n请登记。\n（此件公开发布）',
  })),
];

describe('the catalogue entry of what is disclosed on request', () => {
  let hub: Awaited<ReturnType<typeof startDocuments>>;
  beforeAll(async () => {
    hub = await startDocuments();
    await hub.importRecords('documents', records);
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  interface Edge {
    readonly cursor: string;
    readonly node: { readonly title: string };
  }
  async function list(filter: object, viewer = anonymous, page: object = {}): Promise<readonly Edge[]> {
    const { data, errors } = await hub.ask(
      `query ($filter: PolicyDocumentFilter, $first: Int, $after: Cursor) {
         policyDocuments(filter: $filter, first: $first, after: $after) { edges { cursor node { title } } } }`,
      { filter, ...page },
      viewer,
    );
    expect(errors).toBeUndefined();
    return data.policyDocuments.edges;
  }

  it('is found by title and number', async () => {
    expect(await list({ text: '内部用车' })).toHaveLength(1);
    expect(await list({ text: '澜政办发〔2026〕2号' })).toHaveLength(1);
  });

  it.each([
    { text: '00041' },
    { text: '用车须登记' },
    { publishedFrom: '2026-03-05', publishedTo: '2026-03-05' },
    { publishedFrom: '2026-03-05', text: '内部用车' },
  ])('is not found by what it hides: %o', async (filter) => {
    expect(await list(filter)).toEqual([]);
  });

  it('is not found by its source id, except by those who may read it', async () => {
    const query = `{ policyDocument(sourceId: "hidden") { indexNumber } }`;
    expect((await hub.ask(query, {}, anonymous)).data.policyDocument).toBeNull();
    expect((await hub.ask(query)).data.policyDocument).toEqual({ indexNumber: 'LPZFB/2026-00041' });
  });

  it('stands among those without a date, and no cursor tells its date', async () => {
    const everything = await list({});
    expect(everything.map(({ node }) => node.title)).toEqual([
      '澜平省人民政府关于2026-03-08的通知',
      '澜平省人民政府关于2026-03-02的通知',
      '澜平省人民政府办公厅关于内部用车的通知',
    ]);
    expect(Buffer.from(everything[2]?.cursor ?? '', 'base64url').toString()).not.toContain('2026-03');
    const paged: Edge[] = [];
    for (let page = await list({}, anonymous, { first: 1 }); page.length > 0;) {
      paged.push(...page);
      page = await list({}, anonymous, { first: 1, after: page[0]?.cursor });
    }
    expect(paged).toEqual(everything);
    expect((await list({}, operator))[1]?.node.title).toContain('内部用车');
  });

  it('leaves whole texts to those who may read all of them: the public searches titles and numbers', async () => {
    expect(await list({ text: '各市人民政府' })).toEqual([]);
    expect(await list({ text: '各市人民政府' }, operator)).toHaveLength(2);
    expect(await list({ text: '用车须登记' }, operator)).toHaveLength(1);
  });
});
