import { describe, expect, it } from 'vitest';
import { articlePage, columnPage, homePage } from './invented-pages.ts';
import { createInventedSite } from './invented-site.ts';

const get = (url: string, headers: Record<string, string> = {}) =>
  fetch(url, { headers, signal: AbortSignal.timeout(10_000) });

describe('an invented site', () => {
  it('serves pages with their tags and says 304 to whoever has them', async () => {
    await using site = await createInventedSite();
    const article = site.serve(
      '/a.html',
      articlePage({
        title: '关于"某事"的通知',
        body: '第一段。\n第二段。',
        pubDate: '2026-11-20 09:30',
        label: '【已废止】',
      }),
    );
    const column = site.serve('/zgzw/', columnPage('中国政务', [{ title: '关于某事的通知', url: article }]));
    const columns = [{ name: '中国政务', url: column }];
    const home = site.serve(
      '/',
      homePage({ name: '东川市人民政府', domain: 'dc.example', code: '9901000001', columns }),
    );
    const first = await get(article);
    expect(await first.text()).toContain('<meta name="ArticleTitle" content="关于&quot;某事&quot;的通知">');
    const again = await get(article, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(await (await get(home)).text()).toContain(`<a href="${column}">中国政务</a>`);
    expect(site.requests.map(({ path, status }) => [path, status])).toEqual([
      ['/a.html', 200],
      ['/a.html', 304],
      ['/', 200],
    ]);
  });

  it('loses pages, and answers as it is told', async () => {
    await using site = await createInventedSite();
    const page = site.serve('/a.html', 'here');
    site.remove('/a.html');
    const wall = site.serve('/b.html', { status: 403, body: 'no' });
    const gone = site.serve('/c.html', (_request, response) => void response.destroy());
    expect([(await get(page)).status, (await get(wall)).status]).toEqual([404, 403]);
    await expect(get(gone)).rejects.toThrow('fetch failed');
  });
});
