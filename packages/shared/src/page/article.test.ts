import { describe, expect, it } from 'vitest';
import { articleOf } from './article.ts';
import { readPage } from './read-page.ts';

const title = '云溪市人民政府关于加强防汛工作的通知';
const lines = [
  '各县（市、区）人民政府，市政府各部门：',
  '为切实做好2026年防汛工作，现将有关事项通知如下。',
  '一、落实责任。各地要在6月1日前落实防汛责任人，责任人名单向社会公布。',
  '二、备足物资。市级储备不少于3.5万件，县级储备不少于1万件，不得挪作他用。',
  '云溪市人民政府',
  '2026年5月20日',
];
const paragraphs = lines.map((line) => `<p style="text-indent:2em"><span>${line}</span></p>`).join('\n');

function articleIn(html: string) {
  const url = 'https://www.county.example/zwgk/t1.html';
  return articleOf(readPage(new TextEncoder().encode(html), new Headers({ 'content-type': 'text/html' }), url));
}

const chrome = {
  top: '<div class="header"><ul><li><a href="/">首页</a><li><a href="/zw">政务公开</a></ul></div><div class="position">您现在的位置：<a href="/">首页</a> &gt; 通知公告</div>',
  related:
    '<div class="xgwz"><h3>相关文章</h3><ul><li><a href="/1.html">云溪市印发城市排水防涝应急预案，要求各地落实责任</a></ul></div>',
  foot: '<div class="footer"><p>主办：云溪市人民政府办公室　网站标识码：0000000001　技术支持：云溪市大数据中心，地址：云溪市政府大院</p></div>',
};

describe('the article of a page', () => {
  it.each([
    ['in a marked box', `<div class="TRS_Editor">${paragraphs}</div>`],
    ['in a nameless box', `<div><div>${paragraphs}</div></div>`],
    ['in a cell of a table for layout', `<table><tr><td width=200></td><td>${paragraphs}</td></tr></table>`],
    ['with lines broken by br', `<div id="zoom">${lines.join('<br>')}</div>`],
  ])('%s is found without furniture', (_where, body) => {
    const facts =
      '<div class="info">来源：云溪市人民政府 发布时间：2026-05-21 09:00 字号：大 中 小 打印 分享到：</div>';
    const html = `<title>${title}</title>${chrome.top}<h1>${title}</h1>${facts}${body}<p>扫一扫在手机打开当前页</p><p>【打印】【关闭】</p>${chrome.related}${chrome.foot}`;
    expect(articleIn(html)?.text.split('\n')).toEqual(lines);
  });

  it('keeps structure, addresses and tables, and nothing that runs', () => {
    const article = articleIn(
      `<h1>${title}</h1><div class="content" onclick="x()">${paragraphs}<table style="x"><tr><td colspan=2>单位</td><td>人</td></tr></table>` +
        `<script>alert(1)</script><p><img src="../a.png" onerror="x()" alt="图"></p><p><a href="/f/1.pdf" onclick=x>附件1：物资清单.pdf</a></p></div>${chrome.foot}`,
    );
    expect(article?.html).toContain('<p>二、备足物资。市级储备不少于3.5万件，县级储备不少于1万件，不得挪作他用。</p>');
    expect(article?.html).toContain('<tr><td colspan="2">单位</td><td>人</td></tr>');
    expect(article?.html).not.toMatch(/onclick|onerror|script|style/);
    expect(article?.attachments).toMatchObject([
      { url: 'https://www.county.example/f/1.pdf', name: '附件1：物资清单.pdf', isEmbedded: false },
    ]);
  });

  it('is none on a page of links', () => {
    const list = Array.from(
      { length: 40 },
      (_, index) => `<li><a href="/${index}.html">关于第${index}号事项的通知公告</a></li>`,
    );
    expect(articleIn(`${chrome.top}<ul>${list.join('')}</ul>${chrome.foot}`)).toBeNull();
  });
});
