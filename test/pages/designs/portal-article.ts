import { fileLinks, listOf, pageTags, type PageDesign } from '../page-design.ts';

export const portalArticle: PageDesign = {
  name: 'portal-article',
  charsets: ['utf-8', 'gb18030'],
  render: (
    article,
    random,
  ) => `<!DOCTYPE html><html><head><meta charset="${article.declared}"><title>${article.title} - 政策文件 - ${article.siteName}</title>${pageTags(article, random)}</head><body class="container">
<div class="row"><div class="col-md-9"><ol class="breadcrumb"><li><a href="/">首页</a></li><li class="active">正文</li></ol><article><header><h1 class="page-header">${article.title}</h1><small>${article.published} 来源: ${article.issuer} 作者: 【字体：大 中 小】</small></header>
<div class="article-con">${article.lines.map((line, index) => (index === 3 ? `<p>${line}</p><p>本文由手机客户端推送，扫码下载客户端查看更多政策</p><figure><img src="/i.png"><figcaption></figcaption></figure>` : `<p>${line}</p>`)).join('\n')}</div></article>
<h4>附件下载</h4>${fileLinks(article)}<div class="prev-next"><a href="/p">上一篇：${article.others[0]}</a><a href="/n">下一篇：没有了</a></div><div class="qrcode"><img src="/qr.png"><p>扫一扫 手机端浏览</p></div></div>
<div class="col-md-3 sidebar"><h4>最新文件</h4><ul>${listOf(article.others)}</ul></div></div><footer class="footer">Copyright © ${article.siteName} 版权所有</footer></body></html>`,
};
