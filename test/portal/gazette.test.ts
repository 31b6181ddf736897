import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { openZip } from '../support/open-zip.ts';
import { fetchPage } from '../support/portal.ts';

function article(issue: string, seq: number, more: object = {}): object {
  return {
    ...{ id: `g-${issue}-${seq}`, gazette: '澜平省人民政府公报', lang: 'zh-Hans', year: 2025, issue, seq },
    ...{ date: '2025-06-15', section: '省政府文件', title: `第${issue}期第${seq}篇`, issuer: '澜平省人民政府' },
    ...{ pageFrom: seq, pageTo: seq + 1, body: '为健全基本养老服务体系，制定本方案。' },
    ...more,
  };
}

/** The archive of a gazette, walked through by its links. */
describe('a gazette on the portal', () => {
  let hub: TestHub;
  let articleId: string;
  beforeAll(async () => {
    hub = await startTestHub();
    const hostile = '<p onclick="steal()">正文</p><script>steal()</script><table><tr><td>表</td></tr></table>';
    const told = await hub.importRecords('gazette', [
      article('1', 1),
      article('2、3', 1, { section: '部门文件' }),
      article('5', 1, { title: '关于养老服务的意见', docNumber: '澜政发〔2025〕9号' }),
      article('5', 2, { title: '带有代码的一篇', body: hostile }),
    ]);
    expect(told.refused).toEqual([]);
    articleId = (await hub.ask('{ gazetteArticle(sourceId: "g-5-1") { id } }')).data.gazetteArticle.id;
  });
  afterAll(() => hub[Symbol.asyncDispose]());

  /** Follows the link with these words. */
  async function follow(path: string, words: string) {
    const page = await fetchPage(hub, path);
    const place = page.texts('main a').findIndex((text) => text.includes(words));
    return page.attributes('main a', 'href')[place] ?? '';
  }

  it('is read from its years down to an article, and the issue it lacks is named', async () => {
    const gazette = await follow('/gazettes', '澜平省人民政府公报');
    const year = await fetchPage(hub, gazette);
    expect(year.texts('.banner')).toEqual(['缺期：第 4 期未入藏。 Not in the archive: issue 4.']);
    expect(year.texts('.cards a')).toEqual(['第5期', '第2、3期合刊', '第1期']);
    const issue = await follow(gazette, '第5期');
    const contents = await fetchPage(hub, issue);
    expect(contents.texts('.contents .page')).toEqual(['第1–2页', '第2–3页']);
    const page = await fetchPage(hub, await follow(issue, '养老服务'));
    expect(page.texts('#citation')).toEqual(['《澜平省人民政府公报》2025年第5期第1-2页']);
    expect(page.tag('ContentSource')).toBe('澜平省人民政府公报');
  });

  it('says so for a year of which it holds nothing', async () => {
    const gazette = await follow('/gazettes', '澜平省人民政府公报');
    const page = await fetchPage(hub, `${gazette}?year=1999`);
    expect([page.status, page.texts('.empty')[0]]).toEqual([200, expect.stringContaining('1999年没有入藏的期')]);
    expect((await fetchPage(hub, `${gazette}?year=x`)).status).toBe(400);
  });

  it('is searched, with the words found marked and the results narrowed by links', async () => {
    const address = `/search?${new URLSearchParams({ q: '养老服务' })}`;
    await expect.poll(async () => (await fetchPage(hub, address)).texts('.line-title').length).toBe(3);
    const all = await fetchPage(hub, address);
    expect(all.texts('.line-title mark')).toEqual(['养老服务']);
    const place = all.texts('.facets a').findIndex((text) => text.startsWith('部门文件'));
    const narrowed = await fetchPage(hub, all.attributes('.facets a', 'href')[place] ?? '');
    expect(narrowed.texts('.line-title')).toEqual(['第2、3期第1篇']);
    const nothing = await fetchPage(hub, `/search?${new URLSearchParams({ q: '不存在的词语' })}`);
    expect([nothing.status, nothing.texts('.empty')[0]]).toEqual([200, expect.stringContaining('没有找到')]);
    const script = await fetchPage(hub, `/search?${new URLSearchParams({ q: '<script>alert(1)</script>"' })}`);
    expect(script.has('main script')).toBe(false);
  });

  it('shows HTML of unknown hands without anything that runs', async () => {
    const id = (await hub.ask('{ gazetteArticle(sourceId: "g-5-2") { id } }')).data.gazetteArticle.id;
    const page = await fetchPage(hub, `/gazette-articles/${id}`);
    expect(page.texts('.official-text td')).toEqual(['表']);
    expect(page.html).not.toMatch(/steal|onclick/);
  });

  it('gives an article as a Word document in the official layout', async () => {
    const answer = await fetch(`${hub.url}/gazette-articles/${articleId}.docx`);
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('关于养老服务的意见.docx'));
    const parts = openZip(Buffer.from(await answer.arrayBuffer()));
    const words = parts.get('word/document.xml') ?? '';
    for (const text of [
      '关于养老服务的意见',
      '澜政发〔2025〕9号',
      '为健全基本养老服务体系',
      '第5期第1-2页',
      '仿宋_GB2312',
    ]) {
      expect(words).toContain(text);
    }
  });
});
