import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ErrorCode, HubError } from '@dibao/shared/errors';
import { silentLog } from '@dibao/shared/log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SearchIndex, createSearchIndex } from './search-index.ts';
import type { SearchRow } from './search-request.ts';

const row = (id: string, texts: string[], rest: Partial<SearchRow> = {}): SearchRow => ({
  id,
  gazetteId: 'yunling',
  year: 2020,
  section: '省政府文件',
  issuer: '云岭省人民政府',
  publishedOn: '2020-03-01',
  documentNumber: null,
  texts,
  ...rest,
});

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

const ids = async (index: SearchIndex, query: string, rest: object = {}) =>
  (await index.search({ query, limit: 20, ...rest })).hits.map((hit) => hit.id);

const scratch = () => mkdtemp(join(tmpdir(), 'dibao-search-'));

// Making an empty database takes seconds; the indexes of these tests begin with copies of one.
const emptyDirectory = await scratch();
afterAll(() => rm(emptyDirectory, { recursive: true }));
const openIndex = (directory: string) => createSearchIndex({ directory, emptyDirectory, log: silentLog });

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
    await rm(directory, { recursive: true });
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

describe('writing to a search index', () => {
  it('shows, replaces and removes articles, each with a new generation', async () => {
    const directory = await scratch();
    await using index = await openIndex(directory);
    const generations = [await index.generation()];
    expect(await ids(index, '档案')).toEqual([]);

    await index.upsert([row('a', ['档案']), row('b', ['水利']), row('a', ['档案管理'])]);
    generations.push(await index.generation());
    expect(await ids(index, '管理')).toEqual(['a']);

    await index.upsert([row('a', ['道路'])]);
    generations.push(await index.generation());
    expect(await ids(index, '档案')).toEqual([]);
    expect(await ids(index, '道路')).toEqual(['a']);

    await index.remove(['a', 'unknown']);
    generations.push(await index.generation());
    expect(await ids(index, '道路')).toEqual([]);
    expect(new Set(generations).size).toBe(4);
  });

  it('keeps answering during a rebuild, and loses nothing written meanwhile', async () => {
    const directory = await scratch();
    await using index = await openIndex(directory);
    await index.upsert([row('old', ['档案'])]);
    async function* slowly() {
      yield row('new', ['档案']);
      await index.upsert([row('late', ['档案'])]);
      await index.remove(['new']);
      expect((await ids(index, '档案')).toSorted()).toEqual(['late', 'old']);
    }
    expect(await index.rebuild(slowly())).toBe(1);
    expect(await ids(index, '档案')).toEqual(['late']);
    expect((await readdir(directory)).filter((name) => name.startsWith('build-'))).toHaveLength(1);
  });

  it('keeps the former build when a rebuild fails', async () => {
    const directory = await scratch();
    await using index = await openIndex(directory);
    await index.upsert([row('old', ['档案'])]);
    async function* broken() {
      yield row('new', ['档案']);
      throw new Error('archive gone');
    }
    await expect(index.rebuild(broken())).rejects.toThrow('archive gone');
    expect(await ids(index, '档案')).toEqual(['old']);
    expect((await readdir(directory)).filter((name) => name.startsWith('build-'))).toHaveLength(1);
  });
});

describe('closing a search index', () => {
  it('ends a build under way, and keeps what there was', async () => {
    const directory = await scratch();
    const building = Promise.withResolvers<void>();
    let rebuilt: Promise<unknown> = Promise.resolve();
    {
      await using index = await openIndex(directory);
      await index.upsert([row('old', ['档案'])]);
      async function* endless() {
        for (let n = 0; ; n++) {
          yield row(`r${n}`, ['公报'.repeat(10_000)]);
          building.resolve();
        }
      }
      rebuilt = index.rebuild(endless()).catch((error: unknown) => error);
      await building.promise;
    }
    expect(await rebuilt).toMatchObject({ code: ErrorCode.SERVICE_UNAVAILABLE });
    await using index = await openIndex(directory);
    expect(await ids(index, '档案')).toEqual(['old']);
  });
});

describe('a search index on disk', () => {
  it('is there again after closing, and unusable but rebuildable after damage', async () => {
    const directory = await scratch();
    {
      await using index = await openIndex(directory);
      await index.upsert([row('a', ['档案'])]);
    }
    {
      await using index = await openIndex(directory);
      expect(index.needsRebuild).toBe(false);
      expect(await ids(index, '档案')).toEqual(['a']);
    }
    const build = await readFile(join(directory, 'current'), 'utf8');
    await writeFile(join(directory, build, 'global', 'pg_control'), 'not a control file');
    await using index = await openIndex(directory);
    expect(index.needsRebuild).toBe(true);
    await expect(index.search({ query: '档案', limit: 1 })).rejects.toBeInstanceOf(HubError);
    await index.rebuild([row('b', ['档案'])]);
    expect(index.needsRebuild).toBe(false);
    expect(await ids(index, '档案')).toEqual(['b']);
  });

  it('is open in one process at a time, and taken over from a dead one', async () => {
    const directory = await scratch();
    {
      await using _held = await openIndex(directory);
      await expect(openIndex(directory)).rejects.toMatchObject({
        code: ErrorCode.SERVICE_UNAVAILABLE,
      });
    }
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim() || null;
    await writeFile(join(directory, 'lock'), JSON.stringify({ pid, birth: '1', boot }));
    await using index = await openIndex(directory);
    expect(index.needsRebuild).toBe(false);
  });
});
