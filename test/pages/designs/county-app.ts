import { listOf, type PageDesign } from '../page-design.ts';

export const countyApp: PageDesign = {
  name: 'county-app',
  charsets: ['utf-8'],
  render: (
    article,
    random,
  ) => `<!DOCTYPE html><html><head><meta charset="${article.declared}"><title>${article.title}</title><meta name="description" content="${article.others[0]}"></head><body><main class="page"><nav class="tab-bar"><a href="#">资讯</a><a href="#">问政</a><a href="#">我的</a></nav>
<div class="news"><h1>${article.title}</h1><div class="meta"><img src="/avatar.png" alt="头像"><strong>${article.siteName}融媒体中心</strong><i>${article.published}</i><i>${random.below(2_000)}阅读</i></div>
<div class="news-body">${article.lines.map((line) => `<p data-id="${random.below(99)}">${line}</p>`).join('<p><br></p>')}<div class="files">${article.attachments.map(({ name }, index) => `<a class="file" href="/oss/${index}/file.docx"><i class="doc"></i>${name}</a>`).join('')}</div></div>
<p class="editors">责编：${random.pick(['周某', '吴某'])}　审核：郑某</p></div><section class="comments"><h3>评论（${random.below(9)}）</h3><p>暂无评论，快来抢沙发吧</p></section><ul class="feed">${listOf(article.others)}</ul></main></body></html>`,
};
