import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOf } from './article.ts';
import { type Page, readPage } from './read-page.ts';

const url = 'https://www.county.example/zwgk/2026/06/t1.html';

function read(html: string | Uint8Array, contentType = 'text/html; charset=utf-8', at = url): Page {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  return readPage(bytes, new Headers({ 'content-type': contentType }), at);
}

const heading = '关于做好防汛工作的通知';

describe('page tags', () => {
  it.each([
    ['as the rules write them', `<meta name="ArticleTitle" content="${heading}"/>`],
    ['in another order, case and quotes', `<META CONTENT='${heading}' NAME=articletitle>`],
    ['as property, full width and in the body', `<body><p>x</p><meta property="ＡrticleTitle " content="${heading}">`],
    ['with a separator, unclosed', `<head><meta name="Article_Title" content="${heading}"`.concat('><div>')],
    ['behind an empty one', `<meta name="ArticleTitle" content=""><meta name="ArticleTitle" content="${heading}">`],
    ['with entities', `<meta name="ArticleTitle" content="关于做好&#38450;汛工作的通知">`],
  ])('are read %s', (_how, html) => {
    expect(read(html)).toMatchObject({ title: heading, tags: { articleTitle: heading } });
  });

  it.each([
    ['2026-06-13 14:06', '2026-06-13T06:06:00.000Z', 'MINUTE'],
    ['2026-06-13 14∶06', '2026-06-13T06:06:00.000Z', 'MINUTE'],
    ['2026-06-13 14：06：07', '2026-06-13T06:06:07.000Z', 'SECOND'],
    ['2026/6/3', '2026-06-02T16:00:00.000Z', 'DAY'],
    ['2026年6月13日', '2026-06-12T16:00:00.000Z', 'DAY'],
    ['２０２６－０６－１３　１４：０６', '2026-06-13T06:06:00.000Z', 'MINUTE'],
    ['2026-06-13 下午2:06', '2026-06-13T06:06:00.000Z', 'MINUTE'],
    ['2026-06-13 02:06 PM', '2026-06-13T06:06:00.000Z', 'MINUTE'],
    ['2026-06-13T14:06:00+08:00', '2026-06-13T06:06:00.000Z', 'SECOND'],
    ['2026-06-13T06:06:00Z', '2026-06-13T06:06:00.000Z', 'SECOND'],
    ['20260613140607', '2026-06-13T06:06:07.000Z', 'SECOND'],
    ['1781330767', '2026-06-13T06:06:07.000Z', 'SECOND'],
    ['Sat, 13 Jun 2026 06:06:07 GMT', '2026-06-13T06:06:07.000Z', 'SECOND'],
  ])('tell the time of publication: %s', (content, at, precision) => {
    const page = read(`<meta name="PubDate" content="${content}">`);
    expect({ ...page.pubDate, at: page.pubDate?.at.toISOString() }).toMatchObject({ at, precision });
  });

  it.each(['2026-02-31 10:00', '昨天', '2026-13-01', '第12026-06-13号x'])('with no date give none: %s', (content) => {
    expect(read(`<meta name="PubDate" content="${content}">`).pubDate).toBeNull();
  });

  it('written with a 12-hour clock are corrected by what readers see', () => {
    const page = read('<meta name="PubDate" content="2026-06-13 02:06"><p>来源：某县 发布时间：2026-06-13 14:06</p>');
    expect(page.pubDate?.at.toISOString()).toBe('2026-06-13T06:06:00.000Z');
  });

  it.each([
    '<p>来源：某县人民政府办公室　　发布时间：2026-06-13 14∶06　　浏览次数：12</p>',
    '<div>2026年06月13日 14:06 | 信息来源: 某县人民政府办公室 | 字号：大 中 小</div>',
    '<table><tr><td>来源：<td>某县人民政府办公室<tr><td>发布日期：<td>2026-06-13 14:06</table>',
  ])('that are missing are read from the page: %s', (html) => {
    const page = read(`<title>${heading}</title>${html}`);
    expect(page).toMatchObject({ title: heading, source: '某县人民政府办公室' });
    expect(page.pubDate?.at.toISOString()).toBe('2026-06-13T06:06:00.000Z');
  });

  it('have fallbacks in og:, schema.org and the script of an official account', () => {
    const graph = read(`<meta property="og:title" content="${heading}"><script>var ct = "1781330767";</script>`);
    expect(graph).toMatchObject({ title: heading, pubDate: { precision: 'SECOND' } });
    const schema = read(
      `<script type="application/ld+json">{"headline":"${heading}","datePublished":"2026-06-13T14:06:07+08:00"}</script>`,
    );
    expect(schema.title).toBe(heading);
    expect(schema.pubDate).toEqual({ ...graph.pubDate, raw: expect.any(String) });
  });
});

describe('a page', () => {
  it('gives links, files, frames, canonical address and where it sends its reader', () => {
    const page = read(
      `<base href="/a/"><link rel="canonical" href="t2.html"><meta http-equiv="Refresh" content="0; url='../b.html'">` +
        `<a href="x.html"> 甲 <b>乙</b></a><a href="javascript:void(0)" onclick="open('/f/附件1.docx')">附件1</a>` +
        `<a href="/f/表.pdf?x=1#p">下载</a><iframe src="in.html"></iframe><embed src="/f/scan.pdf">`,
    );
    expect(page.links.map(({ text }) => text)).toEqual(['甲 乙', '下载']);
    expect(page.attachments.map(({ name, isEmbedded }) => [name, isEmbedded])).toEqual([
      ['附件1', false],
      ['下载', false],
      ['scan.pdf', true],
    ]);
    expect(page.canonical).toBe('https://www.county.example/a/t2.html');
    expect(page.redirect).toBe('https://www.county.example/b.html');
    expect(page.frames).toEqual(['https://www.county.example/a/in.html']);
  });

  it('that only sends on by script is seen to', () => {
    expect(read(`<script>window.location.href = "/new/";</script>`).redirect).toBe('https://www.county.example/new/');
  });

  it('shows no text of scripts, styles, hidden elements and list boxes', () => {
    const page = read(
      '<script>a="一"</script><style>p{}</style><p style="display : none">二</p><select><option>三</select><p hidden>四</p>' +
        '<div id="js_content" style="visibility:hidden;opacity:0">五</div><ol start=3><li>六<li>七</ol>',
    );
    expect(page.blocks.map(({ text, marker }) => [text, marker])).toEqual([
      ['五', null],
      ['六', 3],
      ['七', 4],
    ]);
  });

  it.each([
    ['letters of no size', '<p style="font-size:0">一<b style="font-size: 14px">二</b></p>', ['二']],
    [
      'white letters, but for those on a ground',
      '<p style="color:#fff">一</p><p bgcolor=red><font color=white>二</font>',
      ['二'],
    ],
    ['what is struck out', '<p>一<s>二</s><span style="text-decoration:line-through">三</span>四</p>', ['一四']],
    ['what stands beside the window', '<p style="position:absolute;left:-9999px">一</p>二', ['二']],
    [
      'what a script may reveal only by its id',
      '<p style="opacity:0">一</p><p style="visibility:hidden">二</p>三',
      ['三'],
    ],
    [
      'a template, unless it is the content of its element',
      '<template>一</template><template shadowrootmode=open>二</template>',
      ['二'],
    ],
    ['attributes', '<p title="一"><img alt="二">三</p>', ['三']],
  ])('does not show %s', (_what, html, shown) => {
    expect(read(html).blocks.map(({ text }) => text)).toEqual(shown);
  });

  it.each([
    ['powers apart from digits', '10<sup>2</sup> m<sup>2</sup> CO<sub>2</sub>', ['10² m² CO₂']],
    ['words of fields and drawings', '<input value="一"><svg><title>x</title><text>二</text></svg>', ['一 二']],
    ['a page written into a frame', '<p>一</p><iframe srcdoc="<p>二</p>"></iframe>', ['一', '二']],
    ['the order of reading', '<bdo dir=rtl>12</bdo>', ['\u202e12']],
  ])('shows %s', (_what, html, shown) => {
    expect(read(html).blocks.map(({ text }) => text)).toEqual(shown);
  });

  it('numbers the items of a list as a browser does', () => {
    const page = read('<ol><li>一<li value=5>二<li>三</ol><ol reversed start=2><li>四<li>五</ol>');
    expect(page.blocks.map(({ marker }) => marker)).toEqual([1, 5, 6, 2, 1]);
  });

  it('of broken markup keeps its text in order', () => {
    const page = read(
      '<div><p>甲<p>乙</div></div></b><table><td>丙<td>丁</div><tr><td>戊</table><p>己</font></p>庚<br>辛',
    );
    expect(page.blocks.map(({ text }) => text)).toEqual(Array.from('甲乙丙丁戊己庚辛'));
  });

  it('is read whatever bytes it has', () => {
    const markup = fc.array(
      fc.constantFrom(
        '<div>',
        '</div>',
        '<p',
        '"',
        '>',
        '<td>',
        '</table>',
        '&#x110000;',
        '<a href=',
        "'",
        '<!--',
        '甲',
      ),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          markup.map((parts) => new TextEncoder().encode(parts.join(''))),
        ),
        (bytes) => {
          expect(read(bytes).blocks).toBeInstanceOf(Array);
        },
      ),
    );
  });

  it.each([
    ['a million open tags', '<div>'.repeat(1_000_000)],
    ['tags closed in no order', '<div><b>'.repeat(250_000) + '</i></div>'.repeat(250_000)],
    ['a million attributes', `<p ${'a=1 '.repeat(1_000_000)}>`],
    ['an unclosed comment', `<!--${'-'.repeat(3_000_000)}`],
    ['a million unclosed cells', '<td>x'.repeat(1_000_000)],
    ['an endless line of chrome', '<p>打印本页'.repeat(20) + '打印本页'.repeat(70) + '甲'],
  ])('of %s takes no more than its length', (_name, html) => {
    const started = performance.now();
    const page = read(html);
    articleOf(page);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
