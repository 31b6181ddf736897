import { anonymous } from '@dibao/shared/auth';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpusFile, hasCorpus } from '../support/corpus.ts';
import { createDocumentsApi } from '../support/documents-api.ts';
import { startDocuments } from '../support/documents.ts';

const names = ['s0-gansu-2017', 's1-guizhou-2013', 's2-jiaocheng-2020', 's3-anhui-2017', 's4-zhongshan-2018'];

describe.skipIf(!hasCorpus)('the five source documents, imported as text', () => {
  let hub: Awaited<ReturnType<typeof startDocuments>>;
  let api: ReturnType<typeof createDocumentsApi>;
  beforeAll(async () => {
    hub = await startDocuments();
    api = createDocumentsApi(hub);
    const records = names.map((name) => ({ id: name, text: readFileSync(corpusFile(`sources/${name}.txt`), 'utf8') }));
    expect((await hub.importRecords('documents', records)).counts).toMatchObject({ new: 5, refused: 0 });
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  it.each([
    [
      's0-gansu-2017',
      {
        documentNumber: '甘政办发〔2017〕4号',
        writtenOn: '2017-01-12',
        issuedOn: '2017-01-16',
        disclosure: 'PROACTIVE',
        issuers: [{ name: '甘肃省人民政府办公厅' }],
      },
    ],
    [
      's1-guizhou-2013',
      {
        documentNumber: null,
        writtenOn: '2013-12-10',
        disclosure: 'PROACTIVE',
        issuers: [{ name: '贵州省人民政府办公厅' }],
      },
    ],
    [
      's2-jiaocheng-2020',
      {
        documentNumber: '交政办发〔2020〕78号',
        indexNumber: 'JCXZFBWJ-2020-0078',
        writtenOn: '2020-12-08',
        publishedOn: '2020-12-11',
        disclosure: 'PROACTIVE',
        keywords: ['政务公开标准化'],
      },
    ],
    ['s3-anhui-2017', { documentNumber: null, writtenOn: null, disclosure: 'UNDETERMINED' }],
    [
      's4-zhongshan-2018',
      {
        documentNumber: null,
        writtenOn: '2018-07-02',
        disclosure: 'UNDETERMINED',
        issuers: [{ name: '中山市人民政府办公室' }],
      },
    ],
  ])('%s says of itself what is written in it', async (id, facts) => {
    const selection =
      'documentNumber indexNumber writtenOn issuedOn publishedOn disclosure keywords recipients issuers { name }';
    const document = await api.document(id, selection);
    expect(document).toMatchObject(facts);
  });

  it('keeps the damaged number of a cited document and flags it', async () => {
    const { metadataIssues } = await api.document('s3-anhui-2017', 'metadataIssues { code message }');
    const issue = metadataIssues.find(({ code }: { code: string }) => code === 'CITED_NUMBER_MALFORMED');
    expect(issue.message).toContain('国办发〔80号');
  });

  it('finds traditional and damaged text by simplified words, for those who may read it', async () => {
    const query = `query ($text: String!) { policyDocuments(filter: { text: $text }) { edges { node { sourceId } } } }`;
    const find = async (text: string, viewer?: typeof anonymous) =>
      (await hub.ask(query, { text }, viewer)).data.policyDocuments.edges.map(
        ({ node }: { node: { sourceId: string } }) => node.sourceId,
      );
    expect(await find('新闻发言人团队')).toEqual(['s1-guizhou-2013']);
    expect(await find('进一步转变政风')).toEqual(['s1-guizhou-2013']);
    expect(await find('新闻发言人团队', anonymous)).toEqual([]);
  });
});
