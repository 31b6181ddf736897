import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { fetchPage, releasable, release, withdraw } from '../support/portal.ts';

/** The pages that show who publishes what, and let others show it. */
describe('columns, halls and embedding', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
    const province = { sourceId: 'p', name: '澜平省人民政府', kind: 'GOVERNMENT', level: 'PROVINCE' };
    const office = { sourceId: 'o', name: '澜平省人民政府办公厅', kind: 'DEPARTMENT', level: 'PROVINCE' };
    await hub.importRecords('agencies', [
      { ...province, divisionCode: '990000' },
      { ...office, divisionCode: '990000', parentSourceId: 'p' },
    ]);
    const account = { platform: 'WEIBO', name: '澜平发布', handle: 'lanpingfabu', ownerSourceId: 'o' };
    await hub.importRecords('sites', [{ sourceId: 'w', ...account }]);
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  it('a hall tells each release of its place once, beside the accounts of the place', async () => {
    const { releaseId } = await release(hub, releasable('hall'));
    await withdraw(hub, (await release(hub, releasable('recalled-from-hall'))).releaseId);
    expect((await fetchPage(hub, '/hall')).attributes('.cards a', 'href')).toEqual(['/hall/990000']);
    await expect
      .poll(async () => (await fetchPage(hub, '/hall/990000')).texts('aside li'))
      .toEqual(['澜平发布lanpingfabu澜平省人民政府办公厅']);
    const hall = await fetchPage(hub, '/hall/990000');
    expect(hall.attributes('.line-title', 'href')).toEqual([`/releases/${releaseId}`]);
    expect((await fetchPage(hub, '/hall/123456')).status).toBe(404);
  });

  it('an embedded column may be framed by any site, and drops what is recalled', async () => {
    const { releaseId } = await release(hub, releasable('framed'), { column: '嵌入栏' });
    const address = `/embed/column?${new URLSearchParams({ column: '嵌入栏' })}`;
    const page = await fetchPage(hub, address);
    expect(page.texts('.line-title')).toEqual(['关于framed的通知']);
    expect(page.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(page.headers.get('x-frame-options')).toBeNull();
    expect(page.attributes('.line-title', 'target')).toEqual(['_blank']);
    await withdraw(hub, releaseId);
    expect((await fetchPage(hub, address)).texts('.line-title')).toEqual([]);
    expect((await fetchPage(hub, '/')).headers.get('x-frame-options')).toBe('DENY');
  });

  it('the line a webmaster adds keeps its address and is renewed within the hour', async () => {
    const { status, headers, html } = await fetchPage(hub, '/embed/column.js');
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=3600']);
    expect(html).toContain('/embed/column');
  });

  it('every column is offered where something stands in it, whichever is being read', async () => {
    await release(hub, releasable('one'), { column: '甲栏' });
    const { releaseId } = await release(hub, releasable('two'), { column: '空栏' });
    await withdraw(hub, releaseId);
    const page = await fetchPage(hub, `/?${new URLSearchParams({ column: '甲栏' })}`);
    expect(page.texts('.choices a')).toEqual(expect.arrayContaining(['全部 All', '甲栏', '澜平政务']));
    expect(page.texts('.choices a')).not.toContain('空栏');
    const follow = await fetchPage(hub, '/follow');
    expect(follow.texts('#embed-script')[0]).toContain(`${hub.publicUrl}/embed/column.js`);
  });

  it('while a service is away the rest of a page still comes, and says so', async () => {
    const { releaseId } = await release(hub, releasable('partly'));
    await hub.stopService('gazette');
    const page = await fetchPage(hub, `/releases/${releaseId}`);
    expect([page.status, page.texts('.banner')[0]]).toEqual([200, expect.stringContaining('部分内容暂时无法显示')]);
    const search = await fetchPage(hub, `/search?${new URLSearchParams({ q: '通知' })}`);
    expect([search.status, search.headers.get('retry-after'), search.headers.get('etag')]).toEqual([503, '10', null]);
    await hub.startService('gazette');
  });
});
