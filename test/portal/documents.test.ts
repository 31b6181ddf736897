import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { documentIdOf, fetchPage, releasable, release, withdraw } from '../support/portal.ts';

/** The public pages of releases and documents, read as a browser without scripts reads them. */
describe('a released document', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  it('stands on the front page and in its column, and is read whole without scripts', async () => {
    const { releaseId } = await release(
      hub,
      releasable('ordinary', { body: '第一条　为了测试，制定本办法。\n第二条　本办法自公布之日起施行。' }),
    );
    const front = await fetchPage(hub, '/');
    expect(front.status).toBe(200);
    expect(front.attributes('.lines a', 'href')).toContain(`/releases/${releaseId}`);
    const column = await fetchPage(hub, `/?${new URLSearchParams({ column: '澜平政务' })}`);
    expect(column.tag('ColumnName')).toBe('澜平政务');
    expect(column.texts('.line-title')).toContain('关于ordinary的通知');
    const page = await fetchPage(hub, `/releases/${releaseId}`);
    expect(page.texts('h1')).toEqual(['关于ordinary的通知']);
    expect(page.texts('.official-text p')).toEqual([
      '第一条 为了测试，制定本办法。',
      '第二条 本办法自公布之日起施行。',
    ]);
  });

  it('carries the page tags of government sites and schema.org in its head', async () => {
    const record = releasable('tagged', {
      kind: 'NORMATIVE',
      docNumber: '澜政办发〔2026〕5号',
      keywords: ['政务公开'],
    });
    const { releaseId } = await release(hub, record);
    const page = await fetchPage(hub, `/releases/${releaseId}`);
    expect(page.tag('SiteName')).toBe('邸报');
    expect(page.tag('SiteDomain')).toBe(new URL(hub.publicUrl).host);
    expect(page.tag('ArticleTitle')).toBe('关于tagged的通知');
    expect(page.tag('PubDate')).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    expect(page.tag('ContentSource')).toBe('澜平省人民政府办公厅');
    expect(page.tag('ColumnName')).toBe('澜平政务');
    expect(JSON.parse(page.texts('script[type="application/ld+json"]')[0] ?? '')).toMatchObject({
      '@type': 'Legislation',
      legislationIdentifier: '澜政办发〔2026〕5号',
      legislationLegalForce: 'https://schema.org/InForce',
    });
  });

  it('says so once it is withdrawn, shows no text, and has left every list', async () => {
    const { releaseId, documentId } = await release(hub, releasable('recalled', { body: '撤回后不得出现的文字。' }));
    const before = await fetchPage(hub, `/releases/${releaseId}`);
    const etag = before.headers.get('etag') ?? '';
    expect((await fetchPage(hub, `/releases/${releaseId}`, { 'if-none-match': etag })).status).toBe(304);
    await withdraw(hub, releaseId);
    const page = await fetchPage(hub, `/releases/${releaseId}`, { 'if-none-match': etag });
    expect([page.status, page.texts('h1')]).toEqual([410, ['此件已撤回This release was withdrawn']]);
    expect((await fetchPage(hub, `/documents/${documentId}`)).status).toBe(404);
    for (const path of ['/', `/releases/${releaseId}`, `/documents/${documentId}`]) {
      const { html } = await fetchPage(hub, path);
      expect(html).not.toContain('不得出现');
      expect(html).not.toContain('关于recalled的通知');
    }
  });

  it.each([
    ['NOT_DISCLOSED', 404],
    ['ON_REQUEST', 200],
  ])('shows nothing of a text that is %s', async (disclosure, status) => {
    const id = `closed-${disclosure}`;
    const closed = { disclosure, disclosureReason: '过程性信息。' };
    const told = await hub.importRecords('documents', [releasable(id, { ...closed, body: '未公开的文字。' })]);
    expect(told.refused).toEqual([]);
    const page = await fetchPage(hub, `/documents/${await documentIdOf(hub, id)}`);
    expect(page.status).toBe(status);
    expect(page.html).not.toContain('未公开的文字');
  });

  it('marks what is repealed before anything else', async () => {
    const { documentId } = await release(hub, releasable('repealed'));
    await hub.ask(`mutation ($input: ChangeLegalForceInput!) { changeLegalForce(input: $input) { __typename } }`, {
      input: { documentId, legalForce: 'REPEALED', on: '2026-04-01', by: '澜政发〔2026〕19号' },
    });
    const page = await fetchPage(hub, `/documents/${documentId}`);
    expect(page.texts('.banner')[0]).toContain('本文件已废止');
  });

  it('has no page for a column nothing was released into', async () => {
    const page = await fetchPage(hub, `/?${new URLSearchParams({ column: '没有这一栏' })}`);
    expect([page.status, page.attributes('meta[name="robots"]', 'content')]).toEqual([404, ['noindex']]);
    expect((await fetchPage(hub, `/?${new URLSearchParams({ column: '澜平政务' })}`)).status).toBe(200);
  });

  it('leads to further pages by links, and back to the first', async () => {
    for (let count = 0; count < 21; count += 1) await release(hub, releasable(`many-${count}`), { column: '长栏目' });
    const address = `/?${new URLSearchParams({ column: '长栏目' })}`;
    const first = await fetchPage(hub, address);
    expect(first.texts('.line-title')).toHaveLength(20);
    const [next = ''] = first.attributes('.paging a[rel="next"]', 'href');
    const second = await fetchPage(hub, next);
    expect(second.texts('.line-title')).toEqual(['关于many-0的通知']);
    expect(second.attributes('.paging a', 'href')).toEqual([address]);
    const wrong = await fetchPage(hub, `${address}&after=nonsense`);
    expect(wrong.status).toBe(400);
  });

  it('answers in words where there is no page, and lets nothing foreign in', async () => {
    const page = await fetchPage(hub, '/no-such-page');
    expect([page.status, page.texts('h1')]).toEqual([404, ['未找到此页Page not found']]);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).toContain(`frame-ancestors 'none'`);
    expect(policy).not.toContain('unsafe');
  });

  it('loads within 150 kB, from files that browsers keep for ever', async () => {
    const { releaseId } = await release(hub, releasable('weighed', { body: '一段文字。\n'.repeat(200) }));
    const page = await fetchPage(hub, `/releases/${releaseId}`);
    const loaded = [
      ...page.attributes('link[rel="stylesheet"], link[rel="icon"]', 'href'),
      ...page.attributes('script[src]', 'src'),
    ];
    let bytes = Buffer.byteLength(page.html);
    for (const address of loaded) {
      const asset = await fetch(new URL(address, hub.url));
      expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      bytes += (await asset.arrayBuffer()).byteLength;
    }
    expect(bytes).toBeLessThan(150_000);
  });
});
