import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDocumentsApi } from '../support/documents-api.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

const page = `query ($first: Int) { releases(first: $first) { edges { node {
  id title column origin { name }
  document { title documentNumber issuers { name } gazetteArticles { title citation issue { number } } }
  compliance { obliged open verified } } } } }`;

describe('a page of releases', () => {
  const statements: string[] = [];
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ onStatement: (sql) => statements.push(sql) });
    const api = createDocumentsApi(hub);
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
    ]);
    await hub.importRecords('sites', [
      {
        sourceId: 's',
        platform: 'WEBSITE',
        name: '临江市人民政府',
        url: 'https://www.linjiang.gov.example',
        ownerSourceId: 'c',
      },
    ]);
    const numbers = Array.from({ length: 50 }, (_, n) => n + 1);
    await hub.importRecords(
      'documents',
      numbers.map((n) => ({
        ...{
          id: `d${n}`,
          kind: 'NOTICE',
          title: `第${n}号通知`,
          docNumber: `澜政发〔2026〕${n}号`,
          issuers: ['澜平省人民政府'],
        },
        ...{ body: `正文${n}`, disclosure: 'PROACTIVE', secrecyReview: reviewed },
      })),
    );
    await hub.importRecords(
      'gazette',
      numbers.map((n) => ({
        ...{
          id: `g${n}`,
          gazette: '澜平省人民政府公报',
          lang: 'zh-Hans',
          year: 2026,
          issue: 1,
          date: '2026-03-20',
          seq: n,
        },
        ...{
          section: '省政府文件',
          title: `第${n}号通知`,
          docNumber: `澜政发〔2026〕${n}号`,
          issuer: '澜平省人民政府',
          body: `正文${n}`,
        },
      })),
    );
    for (const n of numbers) await api.publish({ documentId: (await api.document(`d${n}`)).id });
    await vi.waitFor(
      async () => {
        expect((await compliances(50)).every((sum) => sum?.obliged === 1)).toBe(true);
        expect((await articles(50)).every((list) => list?.length === 1)).toBe(true);
      },
      { timeout: 30_000, interval: 100 },
    );
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function releases(first: number) {
    const { data, errors } = await hub.ask(page, { first }, null);
    expect(errors).toBeUndefined();
    return data.releases.edges.map(({ node }: { node: object }) => node);
  }
  const compliances = async (first: number): Promise<({ obliged: number } | null)[]> =>
    (await releases(first)).map(({ compliance }: { compliance: { obliged: number } }) => compliance);
  const articles = async (first: number): Promise<(object[] | null)[]> =>
    (await releases(first)).map(
      ({ document }: { document: { gazetteArticles: object[] } }) => document.gazetteArticles,
    );

  /** What a reader's question costs: the least of ten, since feeds and clocks tick beside it. */
  async function statementsOf(first: number): Promise<number> {
    const counts: number[] = [];
    while (counts.length < 10) {
      statements.length = 0;
      expect(await releases(first)).toHaveLength(first);
      counts.push(statements.length);
    }
    return Math.min(...counts);
  }

  it('takes at most 12 SQL statements, whatever its size', async () => {
    const small = await statementsOf(5);
    const large = await statementsOf(50);
    expect(large).toBeLessThanOrEqual(12);
    expect(large).toBe(small);
  });
});
