import { anonymous, serviceViewer, type Viewer } from '@dibao/shared/auth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operator, startDocuments } from '../support/documents.ts';
import { createDocumentsApi } from '../support/documents-api.ts';

const public_ = { sourceUrl: 'https://www.lanping.gov.cn/1.html', publishedOn: '2026-03-02' };
const records = [
  {
    id: 'open',
    title: '澜平省人民政府关于防火的通知',
    docNumber: '澜政发〔2026〕1号',
    body: '请做好防火工作。',
    ...public_,
  },
  {
    id: 'asked',
    title: '关于内部用车的通知',
    docNumber: '澜政办发〔2026〕2号',
    body: '用车须登记。\n（此件依申请公开）',
  },
];

describe('the text of an edition', () => {
  let hub: Awaited<ReturnType<typeof startDocuments>>;
  let api: ReturnType<typeof createDocumentsApi<Viewer>>;
  beforeAll(async () => {
    hub = await startDocuments();
    api = createDocumentsApi(hub, operator);
    await hub.importRecords('documents', records);
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function textOf(document: { readonly id: string; readonly digest: string }, as = serviceViewer('media')) {
    const wanted = new URLSearchParams({ document: document.id, digest: document.digest });
    return hub.call(`/internal/edition-text?${wanted}`, as);
  }

  it('is given to services while the public may read it, and not after its recall', async () => {
    const document = await api.document('open', 'id digest');
    const { text } = (await (await textOf(document)).json()) as { text: object };
    expect(text).toMatchObject({ body: '请做好防火工作。', documentNumber: '澜政发〔2026〕1号', attachments: [] });

    const release = await api.publish({ documentId: document.id, basis: 'ALREADY_PUBLIC', url: public_.sourceUrl });
    expect((await textOf(document)).status).toBe(200);
    await api.withdraw({ releaseId: release.id });
    expect(await (await textOf(document)).json()).toEqual({ text: null });
  });

  it('that is disclosed on request only is given to nobody', async () => {
    const document = await api.document('asked', 'id digest');
    expect(await (await textOf(document)).json()).toEqual({ text: null });
  });

  it('is not for people, not even the operator', async () => {
    const document = await api.document('open', 'id digest');
    expect((await textOf(document, operator)).status).toBe(403);
    expect((await textOf(document, anonymous)).status).toBe(401);
  });

  it('is asked for by an id', async () => {
    expect((await textOf({ id: 'no id', digest: 'sha256:0' })).status).toBe(400);
  });
});
