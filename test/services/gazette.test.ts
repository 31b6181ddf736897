import { randomUUID } from 'node:crypto';
import { anonymous, Role } from '@dibao/shared/auth';
import { viewerOf } from '@dibao/shared/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpusLines, hasCorpus } from '../support/corpus.ts';
import { operator } from '../support/documents.ts';
import { type Gazette, startGazette } from '../support/gazette.ts';

const inIssue = (id: string, issue: number | string, seq: number, rest: object = {}) => ({
  ...{ id, gazette: '澜平省人民政府公报', lang: 'zh', year: 2020, issue, date: '2020-03-15', seq },
  ...{ section: '省政府文件', title: `第${seq}篇`, body: '各市人民政府：请遵照执行。' },
  ...rest,
});
const records = [
  inIssue('late', 5, 9, {
    title: '关于印发供水办法的通知',
    body: '村庄供水单位应当按月公布水质。',
    issuer: '澜平省水利厅',
  }),
  inIssue('early', 5, 2, {
    title: '關於加強檔案管理的通知',
    body: '各縣檔案館應當開放到期的檔案，便利群眾利用。',
    docNumber: '瀾政發〔2020〕3號',
    issuer: '澜平省人民政府',
    keywords: ['檔案', '開放'],
    signedOn: '2020-03-01',
    pageFrom: 3,
    pageTo: 5,
    totalNumber: 738,
  }),
  inIssue('combined', '6、7', 1, {
    date: '2020-04-15',
    title: '档案利用办法',
    body: '档案利用应当登记。',
    pageFrom: 12,
  }),
  inIssue('supplement', '第6期增刊', 1, { date: '2020-04-20', section: '人事任免', title: '任免一批干部' }),
  inIssue('older', 1, 1, { year: 2019, date: '2019-01-15', title: '档案移交办法', body: '到期档案移交省档案馆。' }),
  inIssue('apart', '增刊1', 1, { title: '全省统计公报' }),
  inIssue('joint', 8, 1, { title: '联合通知', docNumber: '澜财〔2020〕5号、澜审〔2020〕6号', body: '共同清查。' }),
];

const search = `query ($query: String!, $filter: GazetteFilter, $orderBy: GazetteOrder, $first: Int, $after: Cursor) {
  searchGazette(query: $query, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount totalIsExact pageInfo { endCursor hasNextPage }
    edges { score cursor node { id sourceId title } highlights { field text ranges } }
    facets { years { value label count } sections { value } gazettes { value label count } issuers { value } } } }`;

// The first build of an index takes seconds, on a busy machine many.
describe('the gazette service', { timeout: 90_000 }, () => {
  let gazette: Gazette;
  const statements: string[] = [];
  beforeAll(async () => {
    gazette = await startGazette({ onStatement: (sql) => statements.push(sql) });
  });
  afterAll(() => gazette[Symbol.asyncDispose]());

  async function find(variables: object) {
    const answer = await gazette.ask(search, variables);
    if (answer.errors) throw Object.assign(new Error(answer.errors[0]?.message), answer.errors[0]?.extensions);
    return answer.data.searchGazette;
  }
  const found = async (variables: object) =>
    (await find(variables)).edges.map((edge: { node: { sourceId: string } }) => edge.node.sourceId);

  it('imports records, and a second time changes nothing', async () => {
    expect((await gazette.importRecords(records)).counts).toMatchObject({
      new: 7,
      changed: 0,
      unchanged: 0,
      refused: 0,
    });
    expect((await gazette.importRecords(records)).counts).toMatchObject({
      new: 0,
      changed: 0,
      unchanged: 7,
      refused: 0,
    });
  });

  it('gives the contents of an issue in the order of print', async () => {
    const { data } = await gazette.ask(`{ gazetteArticle(sourceId: "late") {
      issue { label year number kind totalNumber publishedOn gazette { name lang } articles { sourceId place } } } }`);
    expect(data.gazetteArticle.issue).toEqual({
      ...{ label: '第5期（总第738期）', year: 2020, number: '5', kind: 'REGULAR', totalNumber: 738 },
      ...{ publishedOn: '2020-03-15', gazette: { name: '澜平省人民政府公报', lang: 'zh' } },
      articles: [
        { sourceId: 'early', place: 2 },
        { sourceId: 'late', place: 9 },
      ],
    });
  });

  it('cites with pages and without, combined issues and supplements', async () => {
    const { data } = await gazette.ask(`{ early: gazetteArticle(sourceId: "early") { citation pageFrom pageTo }
      combined: gazetteArticle(sourceId: "combined") { citation pageTo }
      supplement: gazetteArticle(sourceId: "supplement") { citation issue { number kind } }
      apart: gazetteArticle(sourceId: "apart") { citation issue { number } } }`);
    expect(data).toEqual({
      early: { citation: '《澜平省人民政府公报》2020年第5期第3-5页', pageFrom: 3, pageTo: 5 },
      combined: { citation: '《澜平省人民政府公报》2020年第6、7期合刊第12页', pageTo: 12 },
      supplement: {
        citation: '《澜平省人民政府公报》2020年第6期增刊',
        issue: { number: '第6期增刊', kind: 'SUPPLEMENT' },
      },
      apart: { citation: '《澜平省人民政府公报》2020年增刊第1期', issue: { number: '增刊1' } },
    });
  });

  it('lists issues, the newest first, and pages through them', async () => {
    const ask = `query ($after: Cursor, $filter: GazetteIssueFilter) { gazetteIssues(first: 2, after: $after, filter: $filter) {
      edges { node { label year } } pageInfo { endCursor hasNextPage } } }`;
    const labels: string[] = [];
    let page = { endCursor: null as string | null, hasNextPage: true };
    while (page.hasNextPage) {
      const { data } = await gazette.ask(ask, { after: page.endCursor });
      page = data.gazetteIssues.pageInfo;
      labels.push(...data.gazetteIssues.edges.map(({ node }: { node: { label: string } }) => node.label));
    }
    expect(labels).toEqual(['增刊第1期', '第8期', '第6期增刊', '第6、7期合刊', '第5期（总第738期）', '第1期']);
    const { data } = await gazette.ask(ask, { filter: { year: 2019 } });
    expect(data.gazetteIssues.edges).toEqual([{ node: { label: '第1期', year: 2019 } }]);
    const { errors } = await gazette.ask(ask, { after: 'bm9uc2Vuc2U' });
    expect(errors?.[0]?.extensions?.code).toBe('CURSOR_UNKNOWN');
  });

  it('says what the archive of a gazette holds', async () => {
    const { data } = await gazette.ask(`{ gazettes { name issueCount articleCount yearFrom yearTo } }`);
    expect(data.gazettes).toEqual([
      { name: '澜平省人民政府公报', issueCount: 6, articleCount: 7, yearFrom: 2019, yearTo: 2020 },
    ]);
  });

  it('finds traditional script by simplified and the other way, and shows where on the original characters', async () => {
    expect((await found({ query: '档案馆' })).toSorted()).toEqual(['early', 'older']);
    expect((await found({ query: '檔案館' })).toSorted()).toEqual(['early', 'older']);
    const { edges } = await find({ query: '“开放到期的档案”' });
    expect(edges).toHaveLength(1);
    expect(edges[0].highlights).toEqual([
      { field: 'body', text: '各縣檔案館應當開放到期的檔案，便利群眾利用。', ranges: [[7, 14]] },
    ]);
  });

  it('finds by document number in any spelling', async () => {
    expect(await found({ query: '澜政发[2020]第3号' })).toEqual(['early']);
    expect(await found({ query: '澜审〔2020〕6号' })).toEqual(['joint']);
  });

  it('limits by gazette, year, section and issuer, and counts what it found', async () => {
    expect(await found({ query: '档案', filter: { yearTo: 2019 } })).toEqual(['older']);
    expect(await found({ query: '通知', filter: { issuers: ['澜平省水利厅'] } })).toEqual(['late']);
    expect(await found({ query: '任免', filter: { sections: ['省政府文件'] } })).toEqual([]);
    const { totalCount, totalIsExact, facets } = await find({ query: '档案', first: 1 });
    expect({ totalCount, totalIsExact, years: facets.years }).toEqual({
      totalCount: 3,
      totalIsExact: true,
      years: [
        { value: '2020', label: '2020年', count: 2 },
        { value: '2019', label: '2019年', count: 1 },
      ],
    });
    expect(facets.gazettes).toMatchObject([{ label: '澜平省人民政府公报', count: 3 }]);
    expect(
      await found({ query: '档案', filter: { gazetteIds: [facets.gazettes[0].value], yearFrom: 2020 } }),
    ).toHaveLength(2);
    expect(await found({ query: '档案', filter: { gazetteIds: [randomUUID()] } })).toEqual([]);
  });

  it.each(['RELEVANCE', 'NEWEST', 'OLDEST'])('pages through %s to the end without repeating a hit', async (orderBy) => {
    const pages: string[] = [];
    let page = { endCursor: null as string | null, hasNextPage: true };
    while (page.hasNextPage) {
      const { edges, pageInfo } = await find({ query: '档案', orderBy, first: 1, after: page.endCursor });
      page = pageInfo;
      pages.push(...edges.map((edge: { node: { sourceId: string } }) => edge.node.sourceId));
    }
    expect(pages).toEqual(await found({ query: '档案', orderBy }));
    expect(pages).toHaveLength(3);
  });

  it.each([
    ['an empty query', { query: ' 。' }, 'BAD_USER_INPUT'],
    ['an endless query', { query: '水'.repeat(501) }, 'BAD_USER_INPUT'],
    ['a character nothing can hold', { query: '水“\0”' }, 'BAD_USER_INPUT'],
    ['a negative page', { query: '水', first: -1 }, 'BAD_USER_INPUT'],
    ['a foreign cursor', { query: '水', after: 'bm9uc2Vuc2U' }, 'CURSOR_UNKNOWN'],
  ])('refuses %s', async (_what, variables, code) => {
    await expect(find(variables)).rejects.toMatchObject({ code });
  });

  it('refuses the cursor of another search', async () => {
    const { pageInfo } = await find({ query: '档案', first: 1 });
    await expect(find({ query: '档案', orderBy: 'NEWEST', after: pageInfo.endCursor })).rejects.toMatchObject({
      code: 'CURSOR_UNKNOWN',
    });
  });

  it('answers a cursor from before a rebuild with CURSOR_EPOCH', async () => {
    const { pageInfo } = await find({ query: '档案', first: 1 });
    const response = await gazette.call('/internal/search/rebuild', operator, { method: 'POST' });
    const told = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(told.at(-1)).toEqual({ type: 'done', articles: 7 });
    await expect(find({ query: '档案', first: 1, after: pageInfo.endCursor })).rejects.toMatchObject({
      code: 'CURSOR_EPOCH',
    });
  });

  it('stores and finds what a changed record says, and what follows from its issue', async () => {
    const changed = [{ ...records[0], title: '关于印发水库办法的通知', date: '2020-03-16' }];
    expect((await gazette.importRecords(changed)).counts).toMatchObject({ new: 0, changed: 1, unchanged: 0 });
    expect(await found({ query: '水库' })).toEqual(['late']);
    const { data } = await gazette.ask(`{ gazetteArticle(sourceId: "early") { issue { publishedOn totalNumber } } }`);
    expect(data.gazetteArticle.issue).toEqual({ publishedOn: '2020-03-16', totalNumber: 738 });
    await gazette.importRecords([records[0] ?? {}]);
  });

  it.each([
    ['an unknown field', { page: 3 }, 'UNKNOWN_FIELD', 'page'],
    ['a wrong date', { date: '2020-02-30' }, 'BAD_DATE', 'date'],
    ['a missing title', { title: ' ' }, 'MISSING_FIELD', 'title'],
    ['a missing place', { seq: null }, 'MISSING_FIELD', 'seq'],
    ['a text for a number', { year: '2020' }, 'WRONG_TYPE', 'year'],
    ['an issue that is none', { issue: '春季号' }, 'BAD_ISSUE_NUMBER', 'issue'],
    ['pages backwards', { pageFrom: 5, pageTo: 4 }, 'BAD_PAGES', 'pageTo'],
    ['a character nothing can keep', { body: '一\0二' }, 'BAD_CHARACTER', 'body'],
    ['half a character', { keywords: ['\ud800'] }, 'BAD_CHARACTER', 'keywords'],
  ])('refuses %s and takes the rest', async (_what, wrong, code, field) => {
    const { counts, refused } = await gazette.importRecords([inIssue('wrong', 5, 3, wrong), records[2] ?? {}]);
    expect(counts).toMatchObject({ new: 0, unchanged: 1, refused: 1 });
    expect(refused[0]).toMatchObject({ line: 1, refusal: { code, field } });
  });

  it('refuses an id that was there already, and a line that is no record', async () => {
    const { refused } = await gazette.importRecords([records[2] ?? {}, records[2] ?? {}, '{"id":']);
    expect(refused.map(({ refusal }) => refusal.code)).toEqual(['DUPLICATE_ID', 'NOT_JSON']);
  });

  it.each(['/internal/import/gazette', '/internal/search/rebuild'])('lets operators alone use %s', async (path) => {
    expect((await gazette.call(path, anonymous, { method: 'POST', body: '{}' })).status).toBe(401);
    const monitor = viewerOf({ ...operator, subject: 'monitor', roles: [Role.monitor] });
    expect((await gazette.call(path, monitor, { method: 'POST', body: '{}' })).status).toBe(403);
  });

  it('answers other subgraphs that refer to an issue or an article', async () => {
    const { data } = await gazette.ask(`{ gazetteArticle(sourceId: "older") { id issue { id } } }`);
    const { id, issue } = data.gazetteArticle;
    const references = [
      { __typename: 'GazetteArticle', id },
      { __typename: 'GazetteIssue', id: issue.id },
      { __typename: 'GazetteArticle', id: randomUUID() },
    ];
    const answer = await gazette.ask(
      `query ($r: [_Any!]!) { _entities(representations: $r) {
        ... on GazetteArticle { title } ... on GazetteIssue { label } } }`,
      { r: references },
    );
    expect(answer.data._entities).toEqual([{ title: '档案移交办法' }, { label: '第1期' }, null]);
  });

  it('asks for exactly one way to name an article', async () => {
    for (const ask of ['{ gazetteArticle { id } }', '{ gazetteArticle(id: "x", sourceId: "y") { id } }']) {
      expect((await gazette.ask(ask)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
    expect((await gazette.ask('{ gazetteArticle(id: "x") { id } }')).data.gazetteArticle).toBeNull();
    expect((await gazette.ask('{ gazetteIssue(id: "x") { id } }')).data.gazetteIssue).toBeNull();
  });

  it('reads a page of hits with a bounded number of statements', async () => {
    const ask = `query ($first: Int) { searchGazette(query: "档案 通知 办法 的", first: $first) { edges { highlights { field }
      node { title body document { id } issue { label gazette { name issueCount } articles { title issue { year } } } } } } }`;
    const counts: number[] = [];
    for (const first of [1, 50]) {
      const before = statements.length;
      const { data } = await gazette.ask(ask, { first });
      expect(data.searchGazette.edges.length).toBeGreaterThan(0);
      counts.push(statements.length - before);
    }
    expect(counts[0]).toBeLessThanOrEqual(8);
    expect(counts[1]).toBe(counts[0]);
  });

  it.skipIf(!hasCorpus)('takes a real gazette as it is, and finds in it by the other script', async () => {
    const lines = await corpusLines('corpus/gazette.jsonl', 300);
    expect((await gazette.importRecords(lines)).counts).toMatchObject({ new: 300, refused: 0 });
    const { totalCount, edges } = await find({ query: '档案', first: 1 });
    expect(totalCount).toBeGreaterThan(4);
    expect(edges[0].highlights.length).toBeGreaterThan(0);
  });
});
