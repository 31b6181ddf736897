import { listOf, pageTags, type PageDesign } from '../page-design.ts';

export const hydrated: PageDesign = {
  name: 'hydrated',
  charsets: ['utf-8'],
  render: (
    article,
    random,
  ) => `<!doctype html><html lang="zh-CN" data-n-head-ssr><head><meta charset="${article.declared}">${pageTags(article, random)}<title>${article.title}</title><link rel="preload" href="/_nuxt/app.js" as="script"></head>
<body><div id="__nuxt"><div id="__layout"><div data-v-1a2b3c class="app-wrap"><header data-v-1a2b3c class="app-header"><nav data-v-1a2b3c><a href="/" data-v-1a2b3c class="nuxt-link-active">首页</a><a href="/zw" data-v-1a2b3c>政务</a></nav></header>
<div data-v-9f8e class="detail"><div data-v-9f8e class="detail-title">${article.title}</div><div data-v-9f8e class="detail-info"><i class="icon"></i>${article.published}<span data-v-9f8e> 来源：${article.issuer}</span></div>
<div data-v-9f8e class="detail-content">${article.lines.map((line) => `<div data-v-9f8e><!---->${line}</div>`).join('')}</div>
<div data-v-9f8e class="file-list">${article.attachments.map(({ name }, index) => `<div data-v-9f8e><a href="/api/file/download?id=${index}" title="${name}"><span>${name}</span></a></div>`).join('')}</div></div>
<aside data-v-77><div>热门文章</div><ul>${listOf(article.others)}</ul></aside><footer data-v-1a2b3c>网站标识码：0000000017 版权所有</footer></div></div></div>
<script>window.__NUXT__={"state":{"article":${JSON.stringify({ title: article.others[0], body: article.others })}}}</script><script src="/_nuxt/app.js" defer></script></body></html>`,
};
