import { type PageDesign } from '../page-design.ts';

export const openData: PageDesign = {
  name: 'open-data',
  charsets: ['utf-8', 'gb18030'],
  render: (
    article,
    random,
  ) => `<!DOCTYPE html><html><head><meta charset="${article.declared}"><title>${article.title} | ${article.siteName}</title></head><body><div class="pc-header"><a href="/">${article.siteName}</a><a href="/list/3">规范性文件库</a><input class="key" placeholder="请输入关键词"></div>
<div class="bread">首页 / 规范性文件库 / 正文</div><div class="doc"><div class="doc-hd"><p class="doc-name">${article.title}</p><table class="doc-kv"><tr><th>制发机关</th><td>${article.issuer}</td><th>文号</th><td>${article.documentNumber}</td></tr><tr><th>公布日期</th><td>${article.published}</td><th>登记编号</th><td>YX-2026-${100 + random.below(800)}</td></tr><tr><th>效力状态</th><td>现行有效</td><th>关联解读</th><td><a href="/jd/1">点击查看</a></td></tr></table></div>
<div class="doc-bd"><center><b>${article.title}</b></center>${article.lines.map((line) => `<section><p>${line}</p></section>`).join('')}</div><dl class="doc-ft"><dt>附件下载</dt>${article.attachments.map(({ name }, index) => `<dd><a href="/f?id=${index}" download="${name}">${name}</a> <span>（${random.below(90)}KB）</span></dd>`).join('')}</dl></div>
<div class="pc-footer"><p>${article.siteName}办公室主办</p><p>网站标识码：0000000017</p></div></body></html>`,
};
