import { type PageDesign } from '../page-design.ts';

export const brokenMarkup: PageDesign = {
  name: 'broken-markup',
  charsets: ['utf-8', 'gb18030'],
  render: (
    article,
    random,
  ) => `<html><title>${article.title}</title><meta charset='${article.declared}'><meta name=PubDate content=${article.published.replace(' ', 'T')}><body><div class=wrap><div><a href="/">首页<div class=crumb>当前位置：首页>文件
</b></font><div id=content class="content><h1"><h1>${article.title}<p>来源：${article.issuer}　发布时间：${article.published}</div>
<div><table><tr><td><p>${article.lines.map((line) => (random.chance(0.3) ? `<b><i>${line}</b></i></p></span>` : `<p><font face=仿宋>${line}`)).join('\n')}
</td></table></div></div></div>${article.attachments.map(({ name }, index) => `<p><a href=/f/${index}.docx>${name}`).join('')}
<ul><li><a href=/x>${article.others[0]}<li><a href=/y>${article.others[1]}</ul></table></td><div class="foot">网站标识码：0000000017 主办：${article.siteName}`,
};
