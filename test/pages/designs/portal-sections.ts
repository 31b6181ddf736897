import { fileLinks, pageTags, type PageDesign } from '../page-design.ts';

export const portalSections: PageDesign = {
  name: 'portal-sections',
  charsets: ['utf-8', 'gb18030'],
  render: (
    article,
    random,
  ) => `<!DOCTYPE html><html lang="zh"><head><meta charset="${article.declared}">${pageTags(article, random)}<title>${article.siteName}门户网站 ${article.title}</title></head><body><form id="aspnetForm" action="./detail.aspx"><input type="hidden" name="__VIEWSTATE" value="dDwtMTI3OTMz"><div id="wrapper" class="w1200 sidebar-none">
<section class="top-links"><a href="/">网站首页</a><a href="/zfxxgk">政府信息公开</a><a href="/bs">一网通办</a></section>
<section class="detail-box"><h2 class="tit">${article.title}</h2><ul class="kv"><li><b>发布机构：</b>${article.issuer}</li><li><b>发布日期：</b>${article.published}</li><li><b>文　　号：</b>${article.documentNumber}</li><li><b>有效性：</b>有效</li><li>阅读（${random.below(900)}）</li></ul>
<div class="txt" style="font-size:16px;color:#222">${article.lines.map((line, index) => (index === article.lines.length - 1 ? `<p align="right">${line}</p>` : `<p>　　<span>${line}</span></p><p>&nbsp;</p>`)).join('\n')}${fileLinks(article)}<p>&nbsp;</p></div></section>
<section class="op"><span>打印</span><span>收藏</span><span>关闭</span></section><section class="more"><h3>相关信息</h3>${article.others.map((title) => `<dl><dt><a href="/d/${title.length}.html">${title}</a></dt><dd>2026-05-${10 + random.below(19)}</dd></dl>`).join('')}</section>
<section class="bottom">主办：${article.siteName}办公室　政府网站标识码：0000000017</section></div></form></body></html>`,
};
