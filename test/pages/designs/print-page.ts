import { type PageDesign } from '../page-design.ts';

export const printPage: PageDesign = {
  name: 'print-page',
  charsets: ['utf-8', 'utf-16le'],
  render: (
    article,
  ) => `<html><head><title>打印 - ${article.title}</title><meta charset="${article.declared}"></head><body onload="window.print()">
<div id="print"><center><h2>${article.title}</h2>${article.documentNumber}</center><hr>
${article.lines.map((line) => `<p>${line}`).join('\n')}
<p>${article.attachments.map(({ name }, index) => `<a href="/d/${index}.docx">${name}</a>`).join('<br>')}
<hr>网址：https://www.county.example/zwgk/t1.html　打印时间：${article.published}</div></body></html>`,
};
