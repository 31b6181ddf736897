import { fileLinks, pageTags, type PageDesign } from '../page-design.ts';

export const disclosure: PageDesign = {
  name: 'disclosure',
  charsets: ['utf-8', 'big5'],
  render: (
    article,
    random,
  ) => `<html><head><meta charset=${article.declared}>${pageTags(article, random)}<title>政府信息公开</title></head><body>
<div class="xxgk-left"><ul><li><a href="1.html">公开指南</a></li><li><a href="2.html">公开制度</a></li><li><a href="3.html">法定主动公开内容</a></li><li><a href="4.html">公开年报</a></li></ul></div>
<div class="xxgk-right"><dl><dt>名称</dt><dd>${article.title}</dd><dt>文号</dt><dd>${article.documentNumber}</dd><dt>发布机构</dt><dd>${article.issuer}</dd><dt>公开日期</dt><dd>${article.published}</dd><dt>公开方式</dt><dd>主动公开</dd></dl>
<div class="xxgk_content" id="zoom"><div class="title">${article.title}</div>${article.lines.map((line) => `<div style="text-indent:2em">${line}</div>`).join('')}</div>
<ul class="fj">${fileLinks(article)}</ul><div><a href="javascript:;">收藏</a><a href="javascript:;">纠错</a> 阅读人数：${random.below(99)}</div></div></body></html>`,
};
