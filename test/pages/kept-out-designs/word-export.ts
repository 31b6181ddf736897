import { listOf, type PageDesign } from '../page-design.ts';

export const wordExport: PageDesign = {
  name: 'word-export',
  charsets: ['utf-8', 'gb18030'],
  render: (
    article,
    random,
  ) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="${article.declared}"><meta name=Generator content="Microsoft Word 11"><title>${article.siteName}</title><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm} --></style></head>
<body lang=ZH-CN><div class="lm"><ul>${listOf(article.others.slice(0, 3))}</ul></div><div class=Section1 style='layout-grid:15.6pt'><p class=MsoNormal align=center><b><span style='font-size:22.0pt;font-family:方正小标宋简体'>${article.title}<span lang=EN-US><o:p></o:p></span></span></b></p>
<p class=MsoNormal align=center>${article.documentNumber}</p><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
${article.lines.map((line) => `<p class=MsoNormal style='text-indent:32.0pt'>${scattered(line, 3 + random.below(9))}<span lang=EN-US><o:p></o:p></span></p>`).join('\n')}
${article.attachments.map(({ name }, index) => `<p class=MsoNormal><a href="files/${index}.docx"><span lang=EN-US>${name}</span></a></p>`).join('')}</div><table><tr><td>${article.siteName} ${article.published}</td></tr></table></body></html>`,
};

function scattered(line: string, size: number): string {
  if (line.includes('<')) return line;
  return (line.match(new RegExp(`.{1,${size}}`, 'gu')) ?? [])
    .map((piece) => `<span style='font-size:16.0pt;font-family:仿宋_GB2312'>${piece}</span>`)
    .join('\n');
}
