import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gazette, startGazette } from '../support/gazette.ts';

const article = (id: string, docNumber: string) => ({
  ...{ id, gazette: '澜平省人民政府公报', year: 2020, issue: 5, seq: 1, title: '通知', docNumber },
  body: '各市人民政府：请遵照执行。',
});

// The first build of an index takes seconds, on a busy machine many.
describe('links between articles and documents', { timeout: 90_000 }, () => {
  let gazette: Gazette;
  beforeAll(async () => {
    gazette = await startGazette();
    await gazette.importRecords([
      article('early', '瀾政發〔2020〕3號'),
      article('joint', '澜财〔2020〕5号、澜审〔2020〕6号'),
    ]);
  });
  afterAll(() => gazette[Symbol.asyncDispose]());

  const [plain, cited, withBody] = [randomUUID(), randomUUID(), randomUUID()].toSorted();
  const documentOf = async (sourceId: string) => {
    const { data } = await gazette.ask(`query ($s: String) { gazetteArticle(sourceId: $s) { document { id } } }`, {
      s: sourceId,
    });
    return data.gazetteArticle.document?.id ?? null;
  };
  const articlesOf = async (id: string | undefined) => {
    const { data } = await gazette.ask(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on PolicyDocument { gazetteArticles { sourceId } } } }`,
      { r: [{ __typename: 'PolicyDocument', id }] },
    );
    return data._entities[0].gazetteArticles.map(({ sourceId }: { sourceId: string }) => sourceId);
  };
  const document = (id: string | undefined, rest: object = {}) => ({
    ...{ id: id ?? '', documentNumberKey: '澜政发[2020]3号', numberMayBeCited: false, hasBody: false },
    ...rest,
  });

  it('follow the documents: not the citing one, then the one with a text', async () => {
    gazette.documents.tell(document(cited, { numberMayBeCited: true, hasBody: true }));
    await expect.poll(() => documentOf('early')).toBe(cited);
    gazette.documents.tell(document(plain));
    await expect.poll(() => documentOf('early')).toBe(plain);
    gazette.documents.tell(document(withBody, { hasBody: true }));
    await expect.poll(() => documentOf('early')).toBe(withBody);
    expect(await articlesOf(withBody)).toEqual(['early']);
    expect(await articlesOf(plain)).toEqual([]);
  });

  it('let go of a document that is hidden or bears another number', async () => {
    gazette.documents.tell(document(withBody, { visible: false, documentNumberKey: null }));
    await expect.poll(() => documentOf('early')).toBe(plain);
    gazette.documents.tell(document(plain, { documentNumberKey: '澜政发[2020]4号' }));
    await expect.poll(() => documentOf('early')).toBe(cited);
  });

  it('follow the articles: an import links what it brings, a joint number by either part', async () => {
    gazette.documents.tell(document(withBody, { documentNumberKey: '澜审[2020]6号' }));
    await expect.poll(() => documentOf('joint')).toBe(withBody);
    await gazette.importRecords([article('again', '澜政发〔2020〕4号')]);
    expect(await documentOf('again')).toBe(plain);
    await gazette.importRecords([article('again', '无')]);
    expect(await documentOf('again')).toBeNull();
  });
});
