import { readPage } from '@dibao/shared/page/read-page';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, articleAddress } from './article-address.ts';
import { contentDigest } from './article-content.ts';
import { contentDiff } from './content-diff.ts';
import { isRedesign, judgeYield, usualYield } from './intake-alarm.ts';
import { noArticleRules } from './portal-rules.ts';
import { quietFor } from './quiet-hours.ts';
import { readArticle } from './read-article.ts';
import { readList } from './read-list.ts';
import { recheckAfter } from './recheck-after.ts';

const page = (text: string) => ({ text, address: 'https://www.lanping.example/zwgk/', hosts: ['www.lanping.example'] });

describe('a list', () => {
  const html = { kind: 'HTML', url: '', item: 'li', link: 'a@href', date: 'em', only: [] } as const;

  it('yields what belongs to the portal, once, with the day it gives', () => {
    const text = `<ul><li><a href="../art/1.html">一 件</a><em>2026年11月2日</em></li><li><a href="/art/1.html#top">又一次</a></li>
      <li><a href="https://elsewhere.example/2">别处</a></li><li><a href="javascript:void(0)">无</a></li><li>空</li></ul>`;
    expect(readList(html, page(text))).toEqual({
      ...{ items: 5, withoutLink: 2, elsewhere: 1 },
      articles: [{ address: 'https://www.lanping.example/art/1.html', title: '一 件', day: '2026-11-02' }],
    });
  });

  it('is read from links that are the items themselves, and only below the paths named', () => {
    const text = '<div><a class="n" href="/art/1">甲</a><a class="n" href="/video/2">乙</a></div>';
    const rules = { kind: 'HTML', url: '', item: 'a.n', link: 'a.n@href', only: ['/art/'] } as const;
    expect(readList(rules, page(text)).articles.map(({ title }) => title)).toEqual(['甲']);
  });

  it('is read from JSON at a path with a star, with times in milliseconds', () => {
    const text = JSON.stringify({
      data: { a: { list: [{ u: '/1', t: '甲', d: 1_764_547_200_000 }] }, b: { list: [{ u: '/2', t: '乙' }] } },
    });
    const rules = { kind: 'JSON', url: '', items: 'data.*.list', link: 'u', title: 't', date: 'd', only: [] } as const;
    expect(readList(rules, page(text)).articles).toMatchObject([
      { title: '甲', day: '2025-12-01' },
      { title: '乙', day: null },
    ]);
  });

  it('is read from Atom, RDF and JSON Feed', () => {
    const feed = { kind: 'FEED', url: '', only: [] } as const;
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title type="html">甲&lt;b&gt;一&lt;/b&gt;</title><link href="/1"/><updated>2026-11-01T20:00:00Z</updated></entry></feed>';
    expect(readList(feed, page(atom)).articles).toEqual([
      { address: 'https://www.lanping.example/1', title: '甲一', day: '2026-11-02' },
    ]);
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'x',
      items: [{ id: '1', url: '/1', title: '乙' }],
    });
    expect(readList(feed, page(json)).articles).toMatchObject([{ title: '乙' }]);
    expect(() => readList(feed, page('<html>no feed</html>'))).toThrow('feed');
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readList(html, page(text)).articles.length).toBeLessThan(2);
      }),
    );
  });
});

describe('an article', () => {
  const read = (html: string, rules: object = {}) =>
    readArticle(
      { ...noArticleRules, ...rules },
      readPage(
        Buffer.from(html),
        new Headers({ 'content-type': 'text/html; charset=utf-8' }),
        'https://www.lanping.example/art/1.html',
      ),
    );
  const html = `<html><head><meta name="ArticleTitle" content="关于防火的通知"><meta name="PubDate" content="2026-06-13 14∶06"></head><body>
    <h2 class="t">更好的标题</h2><p class="no">文号：澜政发〔2026〕1号</p><div id="c"><p>各市：</p><div class="share">分享到微信</div><p>请做好防火工作，确保安全度过春季。</p>
    <a href="/f/1.pdf">附件一</a></div><div class="files"><a href="/f/2.docx">附件二</a></div></body></html>`;

  it('is read by its rules, without what they remove', () => {
    const article = read(html, {
      title: ['h9', 'h2.t'],
      body: ['#c'],
      number: ['.no'],
      remove: ['.share'],
      attachments: ['.files a'],
    });
    expect(article).toMatchObject({
      ...{ title: '更好的标题', number: '澜政发〔2026〕1号' },
      body: '各市：\n请做好防火工作，确保安全度过春季。\n附件一',
      attachments: [{ name: '附件二', url: 'https://www.lanping.example/f/2.docx' }],
    });
    expect(article.date?.at).toEqual(new Date('2026-06-13T14:06:00+08:00'));
  });

  it('is read by the page tags where no rule says otherwise', () => {
    const text = '春季天干物燥，请各地切实做好森林防火工作，落实责任，加强巡护，确保安全度过防火期。';
    const plain = html
      .replace('请做好防火工作，确保安全度过春季。', `${text}</p><p>${text}`)
      .replace('id="c"', 'class="content"');
    expect(read(plain)).toMatchObject({ title: '关于防火的通知', number: null });
    expect(read(plain).body).toContain('落实责任，加强巡护');
  });

  it('says the same in another layout, and another thing when one digit changes', () => {
    const digest = (body: string) => contentDigest({ title: '通知', body, attachments: [] });
    expect(digest('各市：\n５月１０日前')).toBe(digest('各市： 5月10日前'));
    expect(digest('5月10日前')).not.toBe(digest('5月20日前'));
    expect(contentDiff({ body: '甲\n乙' }, { body: '甲 \n丙' }).lines).toEqual([
      { kind: 'REMOVED', text: '乙' },
      { kind: 'ADDED', text: '丙' },
    ]);
  });
});

describe('addresses of articles', () => {
  it('are one under either scheme, with or without what counts visitors', () => {
    const one = [
      'http://a.example/x/index.html?b=2&a=1',
      'https://a.example/x/?a=1&b=2&utm_source=wx',
      'https://A.example/x/?b=2&a=1&share_token=9',
    ];
    expect(new Set(one.map(addressKey)).size).toBe(1);
    expect(addressKey('https://a.example/x?id=1')).not.toBe(addressKey('https://a.example/x?id=2'));
  });

  it('have a key that is stable', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        const key = addressKey(articleAddress(url, url) ?? url);
        expect(addressKey(`https://${key}`)).toBe(key);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the watch', () => {
  it('is quiet over midnight, in Beijing', () => {
    const hours = { from: '23:00', to: '05:00' };
    expect(quietFor(hours, new Date('2026-11-25T23:30:00+08:00'))).toBe(5.5 * 3_600_000);
    expect(quietFor(hours, new Date('2026-11-25T04:59:00+08:00'))).toBe(60_000);
    expect(quietFor(hours, new Date('2026-11-25T05:00:00+08:00'))).toBe(0);
    expect(quietFor(undefined, new Date())).toBe(0);
  });

  it('looks at an article less and less often, and not for ever', () => {
    const hour = 3_600_000;
    expect(recheckAfter(0, hour)).toBe(hour);
    expect(recheckAfter(48 * hour, hour)).toBe(12 * hour);
    expect(recheckAfter(400 * 24 * hour, hour)).toBeNull();
    let age = 0;
    let looks = 0;
    for (let next: number | null = hour; next !== null; next = recheckAfter(age, hour)) {
      age += next;
      looks += 1;
    }
    expect(looks).toBeLessThan(70);
  });

  it('judges a yield by what a list used to yield', () => {
    expect([judgeYield(0, null), judgeYield(0, 8), judgeYield(2, 9), judgeYield(2, 4), judgeYield(20, 9)]).toEqual([
      ...['LIST_EMPTY', 'LIST_EMPTY', 'LIST_SHRUNK', null, null],
    ]);
    expect(usualYield(usualYield(null, 10), 20)).toBe(11);
    expect(isRedesign({ changed: 5, looked: 9 })).toBe(true);
    expect([isRedesign({ changed: 4, looked: 4 }), isRedesign({ changed: 5, looked: 40 })]).toEqual([false, false]);
  });
});
