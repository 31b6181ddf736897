import { pageTags, type PageDesign } from '../page-design.ts';

export const customElements: PageDesign = {
  name: 'custom-elements',
  charsets: ['utf-8'],
  render: (
    article,
    random,
  ) => `<!DOCTYPE html><html><head><meta charset="${article.declared}">${pageTags(article, random)}<title>Document</title></head><body><gov-header role="banner"><gov-menu><a href="/">Home</a> <a href="/cn">中文</a></gov-menu></gov-header>
<gov-layout><gov-article published="${article.published}"><div slot="title" role="heading" aria-level="1">${article.title}</div><div slot="number">${article.documentNumber}</div><div slot="abstract"></div>
<div slot="body" role="article">${article.lines.map((line) => `<gov-paragraph><p>${emphasised(line)}</p></gov-paragraph>`).join('\n\t\t')}</div>
<gov-files>${article.attachments.map(({ name }, index) => `<gov-file><a download="${name}" href="/cms/attachment/${index}">${name}</a><small>${random.below(900)} KB</small></gov-file>`).join('')}</gov-files></gov-article>
<gov-reader><p>语音播报</p><p>字号调整</p></gov-reader></gov-layout><gov-footer role="contentinfo"><p>中文域名：${article.siteName}.政务</p><p>建议使用1920*1080分辨率浏览</p></gov-footer></body></html>`,
};

function emphasised(line: string): string {
  return line.includes('<') ? line : line.replace(/\d+/gu, (found) => `<em class="num">${found}</em>`);
}
