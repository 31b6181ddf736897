import { gateDocuments } from '@dibao/documents/queries/gate-documents';
import { entities } from '@dibao/documents/entities/entities';
import { anonymous } from '@dibao/shared/auth';
import { createOrm, type Orm } from '@dibao/shared/orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentsApi } from '../support/documents-api.ts';
import { startDocuments } from '../support/documents.ts';
import { testLog } from '../support/test-log.ts';

const first = {
  ...{ id: 'd', kind: 'NOTICE', title: '澜平省民政厅关于某项工作的通知', docNumber: '澜民发〔2026〕1号' },
  ...{ issuers: ['澜平省民政厅'], topics: ['民政'] },
  body: '各市民政局：\n请办理。\n（此件公开发布）',
};
const second = {
  ...{ ...first, title: '澜平省民政厅关于另一项工作的通知', docNumber: '澜民发〔2026〕2号' },
  ...{ issuers: ['澜平省教育厅'], topics: ['教育'] },
  body: '根据《关于某工作的意见》（澜政发〔2026〕66号），办理。\n（此件公开发布）',
};

describe('the metadata of a new edition', () => {
  let hub: Awaited<ReturnType<typeof startDocuments>>;
  let api: ReturnType<typeof createDocumentsApi>;
  let orm: Orm;
  let id: string;
  let releaseId: string;
  beforeAll(async () => {
    hub = await startDocuments();
    api = createDocumentsApi(hub);
    orm = await createOrm({ url: hub.databaseUrl, entities, migrations: [], log: testLog });
    await hub.importRecords('documents', [first]);
    ({ id } = await api.document('d'));
    await api.review({ documentId: id });
    ({ id: releaseId } = await api.publish({ documentId: id }));
  });
  afterAll(async () => {
    await orm.close(true);
    await hub[Symbol.asyncDispose]();
  });
  const seen = `title documentNumber topics issuers { name } relations { targetNumber } editions { number }`;

  it('are what the gate asks for, since the document still tells of the released one', async () => {
    await hub.importRecords('documents', [{ ...second, body: '内部办理。\n（此件不予公开）' }]);
    const editions = [2, 1].map((edition) => ({ documentId: id, edition }));
    expect(await gateDocuments(orm.em.fork(), editions)).toMatchObject([
      { title: second.title, disclosure: 'NOT_DISCLOSED', disclosureBasis: 'MARKER' },
      { title: first.title, disclosure: 'PROACTIVE', disclosureBasis: 'MARKER' },
    ]);
    expect(await api.document('d', 'documentNumber', anonymous)).toEqual({ documentNumber: first.docNumber });
    await api.review({ documentId: id });
    expect((await api.correct({ releaseId })).__typename).toBe('ValidationFailure');
  });

  it('wait until a release carries it, and are the document’s own from then on', async () => {
    await hub.importRecords('documents', [second]);
    expect(await api.document('d', 'documentNumber topics', anonymous)).toEqual({
      documentNumber: first.docNumber,
      topics: ['民政'],
    });
    await api.review({ documentId: id });
    expect(await api.correct({ releaseId })).toMatchObject({ __typename: 'Release', edition: 2 });
    expect(await api.document('d', seen, anonymous)).toEqual({
      ...{ title: second.title, documentNumber: second.docNumber, topics: ['教育'] },
      issuers: [{ name: '澜平省教育厅' }],
      relations: [{ targetNumber: '澜政发〔2026〕66号' }],
      editions: [{ number: 3 }],
    });
    const { editions } = await api.document('d', 'editions { isPending }');
    expect(editions.map(({ isPending }: { isPending: boolean }) => isPending)).toEqual([false, false, false]);
    expect((await hub.importRecords('documents', [second])).counts).toMatchObject({ unchanged: 1 });
  });

  it('return with the edition when a correction goes back to it', async () => {
    const { editions } = await api.document('d', 'editions { id }');
    await api.correct({ releaseId, documentEditionId: editions[0].id });
    expect(await api.document('d', 'title documentNumber topics', anonymous)).toEqual({
      ...{ title: first.title, documentNumber: first.docNumber, topics: ['民政'] },
    });
  });
});
