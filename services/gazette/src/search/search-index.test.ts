import { ErrorCode } from '@dibao/shared/errors';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIndexPlace, ids, row } from '../testing/search-index.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchOrder, SearchRow } from './search-request.ts';

const articles: readonly SearchRow[] = [
  row('archives', ['关于加强档案管理的通知', '各县档案馆应当开放到期的档案，便利群众利用。'], {
    documentNumber: '云政发〔2020〕3号',
    publishedOn: '2020-03-01',
  }),
  row('archives-hant', ['檔案館開放辦法', '檔案館每日開放，假日除外。'], {
    year: 2009,
    publishedOn: '2009-05-06',
    section: '法規',
  }),
  row('water', ['村庄供水工程管护办法', '供水单位按月公布水质。落实云政发〔2020〕3号文件。'], {
    year: 2021,
    publishedOn: '2021-08-09',
    issuer: '云岭省水利厅',
    gazetteId: 'linshui',
    documentNumber: '云水〔2021〕7号',
  }),
  row('joint', ['联合开展清查的通知', '财政、审计同时进行。'], {
    documentNumber: '云财〔2020〕5号、云审〔2020〕6号',
    publishedOn: null,
  }),
  row('gdp', ['２０１９年统计公报', '全年ＧＤＰ增长稳定，档 案 资料齐全。'], {
    year: 2019,
    publishedOn: '2020-02-01',
    section: null,
  }),
];

const place = await createIndexPlace();
afterAll(() => place[Symbol.asyncDispose]());
const { scratch, open: openIndex } = place;

describe('a search index', () => {
  let directory: string;
  let index: SearchIndex;

  beforeAll(async () => {
    directory = await scratch();
    index = await openIndex(directory);
    await index.rebuild(articles);
  });

  afterAll(async () => {
    await index[Symbol.asyncDispose]();
  });

  it.each(['档案馆', '檔案館', '檔案馆'])('finds both scripts by %s', async (query) => {
    expect((await ids(index, query)).toSorted()).toEqual(['archives', 'archives-hant']);
  });

  it('finds full-width writing by half-width, in any case', async () => {
    expect(await ids(index, 'gdp')).toEqual(['gdp']);
    expect(await ids(index, 'ＧＤＰ 2019')).toEqual(['gdp']);
  });

  it('finds single characters and words of two, also when spaces were printed between them', async () => {
    expect(await ids(index, '水')).toEqual(['water']);
    expect((await ids(index, '档案')).toSorted()).toEqual(['archives', 'archives-hant', 'gdp']);
  });

  it('finds a phrase only where it stands exactly so, and never from one text into the next', async () => {
    expect(await ids(index, '“开放到期的档案”')).toEqual(['archives']);
    expect(await ids(index, '“开放的到期档案”')).toEqual([]);
    expect(await ids(index, '“通知各县”')).toEqual([]);
  });

  it('demands all words while something has them all, and else answers what has some', async () => {
    expect(await ids(index, '档案 假日')).toEqual(['archives-hant']);
    expect((await ids(index, '水质 假日')).toSorted()).toEqual(['archives-hant', 'water']);
  });

  it('answers a whole question by what comes nearest', async () => {
    const [first] = await ids(index, '我住在乡下想知道供水单位多久要公布一次水质检测的结果呢');
    expect(first).toBe('water');
  });

  it('puts the article that bears a number before those that cite it', async () => {
    const { hits, totalCount } = await index.search({ query: '雲政發[2020]第3號', limit: 20 });
    expect(hits.map((hit) => hit.id)).toEqual(['archives', 'water']);
    expect(hits[0]?.score).toBeGreaterThan(hits[1]?.score ?? Infinity);
    expect(totalCount).toBe(2);
  });

  it('finds a joint issue by either of its numbers', async () => {
    expect((await ids(index, '云审〔2020〕6号'))[0]).toBe('joint');
    expect((await ids(index, '云财〔2020〕5号'))[0]).toBe('joint');
  });

  it.each([
    [{ yearFrom: 2019 }, ['archives', 'gdp']],
    [{ yearTo: 2010 }, ['archives-hant']],
    [{ sections: ['法規'] }, ['archives-hant']],
    [{ issuers: ['云岭省水利厅'] }, []],
    [{ gazetteIds: ['yunling'], yearFrom: 2009, yearTo: 2019 }, ['archives-hant', 'gdp']],
    [{ gazetteIds: [] }, []],
  ])('limits by %j', async (filter, expected) => {
    expect((await ids(index, '档案', { filter })).toSorted()).toEqual(expected);
  });

  it('limits what it finds by number as well', async () => {
    expect(await ids(index, '云政发〔2020〕3号', { filter: { yearFrom: 2021 } })).toEqual(['water']);
  });

  it('orders by date, what has none at the end', async () => {
    expect(await ids(index, '档案', { orderBy: 'NEWEST' })).toEqual(['archives', 'gdp', 'archives-hant']);
    expect(await ids(index, '档案', { orderBy: 'OLDEST' })).toEqual(['archives-hant', 'gdp', 'archives']);
    expect(await ids(index, '的 通知', { orderBy: 'OLDEST' })).toEqual(['archives', 'joint']);
  });

  it.each(['RELEVANCE', 'NEWEST'] as const)('pages through %s without gap or repetition', async (orderBy) => {
    const all = await ids(index, '档案', { orderBy });
    const pages = [];
    for (let offset = 0; offset < 4; offset++) pages.push(...(await ids(index, '档案', { orderBy, offset, limit: 1 })));
    expect(pages).toEqual(all);
  });

  it('pages through numbers and words alike', async () => {
    expect(await ids(index, '云政发〔2020〕3号', { offset: 1, limit: 5 })).toEqual(['water']);
  });

  it('counts hits and facets', async () => {
    const { totalCount, totalIsExact, facets } = await index.search({ query: '档案', limit: 1 });
    expect({ totalCount, totalIsExact }).toEqual({ totalCount: 3, totalIsExact: true });
    expect(facets.years.toSorted((one, other) => (one.value < other.value ? -1 : 1))).toEqual([
      { value: '2009', count: 1 },
      { value: '2019', count: 1 },
      { value: '2020', count: 1 },
    ]);
    expect(facets.sections).toHaveLength(2);
    expect(facets.gazettes).toEqual([{ value: 'yunling', count: 3 }]);
    expect(facets.issuers).toEqual([{ value: '云岭省人民政府', count: 3 }]);
  });

  it('answers an empty query with nothing', async () => {
    expect(await index.search({ query: '？', limit: 20 })).toMatchObject({ hits: [], totalCount: 0 });
  });

  it('answers whatever is typed', async () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => !text.includes('\0')),
      fc
        .array(
          fc.constantFrom(
            '档',
            '案',
            '“',
            '”',
            '"',
            "'",
            '\\',
            '&',
            '|',
            '!',
            ':*',
            '(',
            ')',
            '<->',
            '〔2020〕',
            '号',
            '3',
            ' ',
            '%',
            '𠮷',
            '\ue000',
          ),
          {
            maxLength: 80,
          },
        )
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(typed, fc.constantFrom('RELEVANCE', 'OLDEST'), async (query, orderBy) => {
        const { hits, totalCount } = await index.search({ query, orderBy: orderBy as SearchOrder, limit: 20 });
        return hits.length === totalCount;
      }),
      { numRuns: 150 },
    );
  });

  it('says how far a reader can page', async () => {
    await expect(index.search({ query: '档案', offset: 1001, limit: 20 })).rejects.toMatchObject({
      code: ErrorCode.BAD_USER_INPUT,
    });
  });
});

describe('a search with more hits than are counted', () => {
  it('says so, and still ranks, filters, orders and pages', async () => {
    const directory = await scratch();
    await using index = await openIndex(directory);
    const many = Array.from({ length: 10_050 }, (_, number) =>
      row(`r${number}`, [number === 77 ? '公告公告' : '公告事项'], {
        year: 2000 + (number % 20),
        publishedOn: `20${10 + (number % 10)}-01-01`,
      }),
    );
    await index.rebuild(many);
    const answer = await index.search({ query: '公告', limit: 3 });
    expect(answer).toMatchObject({ totalCount: 10_000, totalIsExact: false });
    expect(answer.hits).toHaveLength(3);
    expect(answer.hits[0]?.id).toBe('r77');
    expect(await ids(index, '“公告事项”', { limit: 100 })).not.toContain('r77');
    expect((await ids(index, '公告', { orderBy: 'NEWEST', limit: 1 }))[0]).toBe('r10049');
    expect(new Set([...(await ids(index, '公告')), ...(await ids(index, '公告', { offset: 20 }))]).size).toBe(40);
    expect(await index.search({ query: '公告', filter: { yearTo: 2000 }, limit: 1 })).toMatchObject({
      totalCount: 503,
      totalIsExact: true,
    });
  });
});
