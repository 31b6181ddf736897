import { anonymous } from '@dibao/shared/auth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentsApi } from '../support/documents-api.ts';
import { startDocuments } from '../support/documents.ts';

const notice = (id: string, rest: object = {}) => ({
  ...{ id, kind: 'NOTICE', title: `澜平省民政厅关于第${id}项工作的通知`, docNumber: `澜民发〔2026〕${id}号` },
  ...{ issuers: ['澜平省民政厅'], topics: ['民政'], keywords: ['救助'] },
  ...{ body: `各市民政局：\n请办理第${id}项工作。\n澜平省民政厅\n2026年3月1日\n（此件公开发布）`, ...rest },
});
const everything = `title documentNumber body digest topics keywords writtenOn recipients sourceUrl issuers { name }
  relations { kind targetNumber targetTitle } attachments { name } metadataIssues { code } editions { number }`;

describe('a new edition', () => {
  let hub: Awaited<ReturnType<typeof startDocuments>>;
  let api: ReturnType<typeof createDocumentsApi>;
  beforeAll(async () => {
    hub = await startDocuments();
    api = createDocumentsApi(hub);
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function release(record: { readonly id: string }): Promise<{ id: string; releaseId: string }> {
    await hub.importRecords('documents', [record]);
    const { id } = await api.document(record.id);
    await api.review({ documentId: id });
    const { id: releaseId } = await api.publish({ documentId: id });
    return { id, releaseId };
  }

  it('of a released document shows the public nothing, not even what is derived from its text', async () => {
    await release(notice('1', { attachments: [{ name: '表', digest: 'sha256:1', url: 'https://a.gov.cn/1' }] }));
    const before = await api.document('1', everything, anonymous);
    const told = await hub.importRecords('documents', [
      notice('1', {
        title: '澜平省教育厅关于尚未审查的事项的通知',
        docNumber: '澜教发〔2026〕77号',
        issuers: ['澜平省教育厅'],
        topics: ['机密主题'],
        keywords: ['机密词'],
        signedOn: '2026-05-05',
        sourceUrl: 'https://www.lanping.gov.cn/secret.html',
        body: '各市教育局：\n根据《关于某机密工作的意见》（澜政发〔2026〕66号），办理。\n（此件公开发布）',
      }),
    ]);
    expect(told.counts).toMatchObject({ changed: 1 });
    expect(await api.document('1', everything, anonymous)).toEqual(before);
    const { data } = await hub.ask(
      `{ releases(filter: { topics: ["机密主题"] }) { edges { node { id } } } }`,
      {},
      anonymous,
    );
    expect(data.releases.edges).toEqual([]);
    const waiting = await api.document('1', 'title body editions { number isPending }');
    expect(waiting).toMatchObject({
      title: '澜平省教育厅关于尚未审查的事项的通知',
      editions: [
        { number: 1, isPending: false },
        { number: 2, isPending: true },
      ],
    });
    expect(waiting.body).toContain('某机密工作');
  });

  it('is not what a release shows, not even to those who may read it', async () => {
    await hub.importRecords('documents', [
      notice('9', { kind: 'INTERPRETATION', title: '《第8项工作的通知》解读', docNumber: null }),
    ]);
    const { id: bundled } = await api.document('9');
    await api.review({ documentId: bundled });
    await hub.importRecords('documents', [notice('8')]);
    const { id } = await api.document('8');
    await api.review({ documentId: id });
    const { id: releaseId } = await api.publish({ documentId: id, bundleIds: [bundled] });
    await hub.importRecords('documents', [
      notice('8', { body: '未审查的正文。（此件公开发布）' }),
      notice('9', {
        kind: 'INTERPRETATION',
        title: '《第8项工作的通知》解读',
        docNumber: null,
        body: '未审查的解读。',
      }),
    ]);
    const { data } = await hub.ask(
      `query ($id: ID!) { release(id: $id) { document { body digest } bundle { body } } }`,
      { id: releaseId },
    );
    expect(data.release.document.body).toContain('请办理第8项工作');
    expect(data.release.bundle[0].body).toContain('请办理第9项工作');
    const released = (await api.events()).edges.find(
      ({ node }: { node: { releaseId: string } }) => node.releaseId === releaseId,
    );
    expect(JSON.parse(released.node.envelope).document.digest).toBe(data.release.document.digest);
    expect((await api.document('8', 'body')).body).toContain('未审查的正文');
  });

  it('of a text that was public already is public at once', async () => {
    const published = { sourceUrl: 'https://www.lanping.gov.cn/art/2.html', publishedOn: '2026-03-02' };
    await hub.importRecords('documents', [notice('2', published)]);
    await hub.importRecords('documents', [notice('2', { ...published, topics: ['新主题'], body: '新的正文。' })]);
    expect(await api.document('2', 'body topics', anonymous)).toMatchObject({ body: '新的正文。', topics: ['新主题'] });
  });

  it('keeps the text when a record without one brings another title', async () => {
    const published = { sourceUrl: 'https://www.lanping.gov.cn/art/3.html', publishedOn: '2026-03-02' };
    await hub.importRecords('documents', [notice('3', published)]);
    const before = await api.document('3', 'body digest');
    const { body: _text, ...bare } = notice('3', published);
    await hub.importRecords('documents', [{ ...bare, title: '澜平省民政厅关于改了标题的通知' }]);
    expect(await api.document('3', 'title body digest', anonymous)).toEqual({
      title: '澜平省民政厅关于改了标题的通知',
      ...before,
    });
    const found = await hub.ask(
      `{ policyDocuments(filter: { text: "请办理第3项工作" }) { edges { node { title } } } }`,
    );
    expect(found.data.policyDocuments.edges).toHaveLength(1);
  });

  it('comes with other attachments too: those of the released edition stay, and none that was removed', async () => {
    const table = (name: string) => ({ name, digest: `sha256:${name}`, url: `https://a.gov.cn/${name}` });
    await release(notice('4', { attachments: [table('甲'), table('乙')] }));
    await hub.importRecords('documents', [notice('4', { attachments: [table('甲')] })]);
    const selection = 'attachments { name }';
    expect(await api.document('4', selection, anonymous)).toEqual({ attachments: [{ name: '甲' }, { name: '乙' }] });
    expect(await api.document('4', selection)).toEqual({ attachments: [{ name: '甲' }] });
  });

  it('needs a review of its own: the one its record brings again was of the text before', async () => {
    const secrecyReview = { reviewer: '保密办', reviewedAt: '2026-03-01T08:00:00Z', result: 'PASSED' };
    await hub.importRecords('documents', [notice('5', { secrecyReview })]);
    await hub.importRecords('documents', [notice('5', { secrecyReview, body: '没有审查过的正文。（此件公开发布）' })]);
    const { id } = await api.document('5');
    expect((await api.publish({ documentId: id })).issues[0].clause).toBe('B22');
  });

  it('loses no text when the same new record comes in twice at once', async () => {
    const { body: _text, ...bare } = notice('6');
    await Promise.all([
      hub.importRecords('documents', [notice('6')]),
      hub.importRecords('documents', [bare]),
      hub.importRecords('documents', [{ ...bare, keywords: ['另'] }]),
    ]);
    expect((await api.document('6', 'body')).body).toContain('第6项工作');
  });
});
