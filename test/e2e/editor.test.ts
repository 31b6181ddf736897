import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocumentsApi } from '../support/documents-api.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

const paper = {
  id: 'lp-2026-1',
  title: '澜平省人民政府关于做好春季防火工作的通知',
  docNumber: '澜政发〔2026〕1号',
  issuers: ['澜平省人民政府'],
  topics: ['应急管理'],
  body: '各区人民政府：\n一、自3月1日起，林区禁止一切野外用火。\n二、各区应当于3月5日前完成检查，投入不少于1,234万元。\n澜平省人民政府\n2026年2月20日',
  sourceUrl: 'https://www.lanping.gov.cn/art/1.html',
  publishedOn: '2026-02-21',
  signedOn: '2026-02-20',
};

describe('an editor of an account', () => {
  let hub: TestHub;
  let documents: ReturnType<typeof createDocumentsApi<string | null>>;
  let accountId: string;
  let releaseId: string;
  let writer: string;
  let second: string;

  beforeAll(async () => {
    hub = await startTestHub();
    documents = createDocumentsApi<string | null>(hub);
    await hub.importRecords('agencies', [
      { sourceId: 'lp', name: '澜平省人民政府', kind: 'GOVERNMENT', level: 'PROVINCE', divisionCode: '990000' },
    ]);
    await hub.importRecords('sites', [
      { sourceId: 'wx', platform: 'WECHAT', name: '澜平发布', handle: 'lanping', ownerSourceId: 'lp' },
    ]);
    await hub.importRecords('documents', [paper]);
    const { data } = await hub.ask(`{ mediaAccounts { edges { node { id } } } }`);
    accountId = data.mediaAccounts.edges[0].node.id;
    writer = await hub.token('editor', { subject: 'writer', channelIds: [accountId] });
    second = await hub.token('editor', { subject: 'second', channelIds: [accountId] });
    const { id: documentId } = await documents.document(paper.id);
    releaseId = (await documents.publish({ documentId, basis: 'ALREADY_PUBLIC', url: paper.sourceUrl })).id;
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  async function ask(query: string, variables: object, as = writer) {
    const { data, errors } = await hub.ask(query, variables, as);
    expect(errors).toBeUndefined();
    return data;
  }

  const may = async () =>
    await ask(
      `query ($r: ID!, $c: ID!) { repostCheck(releaseId: $r, channelId: $c) { allowed reasons { code clause } }
           repostableReleases(channelId: $c, topics: ["应急管理"]) { edges { node { id } } } }`,
      { r: releaseId, c: accountId },
    );

  it('finds what may be posted, and takes the form for WeChat', async () => {
    await expect.poll(may, { timeout: 20_000 }).toEqual({
      repostCheck: { allowed: true, reasons: [] },
      repostableReleases: { edges: [{ node: { id: releaseId } }] },
    });
    const { release } = await ask(
      `query ($id: ID!) { release(id: $id) { rendition(platform: WECHAT) { title digest html sourceLine link } } }`,
      { id: releaseId },
    );
    expect(release.rendition).toMatchObject({
      title: paper.title,
      link: paper.sourceUrl,
      html: expect.stringContaining('林区禁止一切野外用火'),
      sourceLine: expect.stringContaining('澜平省人民政府'),
    });
    expect(release.rendition.html).not.toMatch(/<script|class=|<style/);
  });

  it('learns what differs in a text somebody sent', async () => {
    const { checkText } = await ask(
      `query ($c: ID!, $t: String) { checkText(channelId: $c, text: $t) { verdict release { id } differences { source copy } } }`,
      { c: accountId, t: `${paper.title}\n${paper.docNumber}\n${paper.body.replace('1,234', '1,324')}` },
    );
    expect(checkText).toMatchObject([{ verdict: 'DIFFERENT', release: { id: releaseId } }]);
    expect(JSON.stringify(checkText[0].differences)).toMatch(/234.*324/);
  });

  it('posts when a second person has approved, and not what was recalled', async () => {
    async function act(mutation: string, input: object, as = writer) {
      const type = mutation === 'draftPost' ? 'DraftPostInput' : 'PostStepInput';
      const data = await ask(
        `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ... on Post { id state lockVersion }
           ... on ValidationFailure { issues { clause } } } }`,
        { input },
        as,
      );
      return data[mutation];
    }
    const text = '自3月1日起，林区禁止一切野外用火。';
    const draft = await act('draftPost', { channelId: accountId, releaseId, title: '春季防火提示', text });
    const step = { postId: draft.id, lockVersion: draft.lockVersion };
    expect(await act('submitPost', step)).toMatchObject({ state: 'SUBMITTED' });
    expect(await act('approvePost', step)).toMatchObject({ issues: [{ clause: 'E13' }] });
    expect(await act('approvePost', step, second)).toMatchObject({ state: 'APPROVED' });
    expect(await act('reportPost', { ...step, url: 'https://mp.weixin.qq.com/s/1' })).toMatchObject({
      state: 'POSTED',
    });

    await documents.withdraw({ releaseId });
    await expect
      .poll(may, { timeout: 20_000 })
      .toMatchObject({ repostCheck: { allowed: false, reasons: [{ code: 'RECALLED', clause: 'E02' }] } });
    const { release } = await ask(`query ($id: ID!) { release(id: $id) { rendition(platform: WECHAT) { title } } }`, {
      id: releaseId,
    });
    expect(release.rendition).toBeNull();
  });
});
