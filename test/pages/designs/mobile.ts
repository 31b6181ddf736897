import { fileLinks, listOf, pageTags, type PageDesign } from '../page-design.ts';

export const mobile: PageDesign = {
  name: 'mobile',
  charsets: ['utf-8'],
  render: (
    article,
    random,
  ) => `<!DOCTYPE html><html><head><meta name="viewport" content="width=device-width"><meta charset="${article.declared}">${pageTags(article, random)}<title>${article.siteName}</title></head>
<body class="m"><div class="app-download"><span>打开客户端，阅读更流畅</span><a href="/app">立即打开</a></div><section class="art"><h3>${article.title}</h3><p class="t"><time>${article.published}</time> <b>${article.issuer}</b></p>
<div class="art-body fold">${article.lines.map((line, index) => `<p>${line}</p>${index === 2 ? '<div class="ad-box"><a href="https://ad.example/">春季招聘会火热报名中</a></div>' : ''}`).join('')}${fileLinks(article)}</div>
<div class="more">展开全文</div></section><section class="rec"><h4>为您推荐</h4><ul>${listOf(article.others)}</ul></section><div class="toolbar"><span>评论</span><span>点赞</span><span>分享</span></div></body></html>`,
};
