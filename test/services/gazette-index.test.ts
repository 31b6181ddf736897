import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '@dibao/hub/postgres/connect';
import { silentLog } from '@dibao/shared/log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gazette, startGazette } from '../support/gazette.ts';

const article = (id: string, title: string) => ({
  ...{ id, gazette: '澜平省人民政府公报', year: 2020, issue: 5, date: '2020-03-15', seq: 1 },
  ...{ title, body: '各市人民政府：请遵照执行。' },
});

// Rebuilds take seconds each, on a busy machine many.
describe('the search index of the gazette service', { timeout: 90_000 }, () => {
  let gazette: Gazette;
  beforeAll(async () => {
    gazette = await startGazette({ log: silentLog });
    await gazette.importRecords([article('a', '关于春季防火的通知'), article('b', '关于水库管理的通知')]);
  });
  afterAll(() => gazette[Symbol.asyncDispose]());

  /** The source ids found, or the code of the error; `total` only where it is exact. */
  async function find(query: string): Promise<unknown> {
    const { data, errors } = await gazette.ask(
      `query ($query: String!) { searchGazette(query: $query) { totalCount totalIsExact edges { node { sourceId } } } }`,
      { query },
    );
    if (errors) return errors[0]?.extensions?.code;
    const { totalCount, totalIsExact, edges } = data.searchGazette;
    const found = edges.map(({ node }: { node: { sourceId: string } }) => node.sourceId).toSorted();
    return { found, total: totalIsExact ? totalCount : null };
  }

  async function inDatabase(...statements: readonly string[]): Promise<void> {
    await using connection = await connect(gazette.databaseUrl);
    for (const statement of statements) await connection.query(statement);
  }

  it('is there again after a stop, without a rebuild', async () => {
    await gazette.stop();
    await gazette.start();
    expect(await find('通知')).toEqual({ found: ['a', 'b'], total: 2 });
  });

  it('learns after a crash what was stored and not indexed', async () => {
    await gazette.stop();
    // As a process leaves it that dies between the commit and the index, in the middle of indexing.
    await inDatabase(
      `update gazette_article set title = '关于秋季防汛的通知' where source_id = 'a'`,
      `insert into index_queue (article_id, claim) select id, uuidv7() from gazette_article where source_id = 'a'`,
    );
    await gazette.start();
    await expect.poll(() => find('防汛'), { timeout: 60_000 }).toEqual({ found: ['a'], total: 1 });
    expect(await find('防火')).toEqual({ found: [], total: 0 });
  });

  it('is built anew in the background when it is lost, and says so meanwhile', async () => {
    await gazette.stop();
    await rm(join(gazette.dataDir, 'search'), { recursive: true });
    await gazette.start();
    expect(await find('通知')).toBe('SERVICE_UNAVAILABLE');
    const { data } = await gazette.ask('{ gazetteArticle(sourceId: "b") { body } }');
    expect(data.gazetteArticle.body).toBe('各市人民政府：请遵照执行。');
    await expect.poll(() => find('通知'), { timeout: 60_000 }).toEqual({ found: ['a', 'b'], total: 2 });
  });

  it('is built anew when the archive was restored to an earlier state, and answers what still is there', async () => {
    await gazette.stop();
    await inDatabase(`delete from gazette_article where source_id = 'b'`);
    await gazette.start();
    expect(await find('水库')).toEqual({ found: [], total: null });
    await expect.poll(() => find('水库'), { timeout: 60_000 }).toEqual({ found: [], total: 0 });
    expect(await find('通知')).toEqual({ found: ['a'], total: 1 });
  });

  it('does not keep an import from succeeding when it fails, and recovers by itself', async () => {
    const directory = join(gazette.dataDir, 'search');
    await gazette.stop();
    await rm(directory, { recursive: true });
    await inDatabase(`truncate gazette_article, index_queue`);
    await gazette.start();
    await rm(directory, { recursive: true });
    await writeFile(directory, 'a file where the index belongs');

    expect((await gazette.importRecords([article('c', '关于道路养护的通知')])).counts).toMatchObject({ new: 1 });
    expect(await find('道路')).toBe('SERVICE_UNAVAILABLE');

    await rm(directory);
    await mkdir(directory);
    await expect.poll(() => find('道路'), { timeout: 60_000 }).toEqual({ found: ['c'], total: 1 });
  });
});
