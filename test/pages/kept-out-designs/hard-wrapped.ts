import { type PageDesign } from '../page-design.ts';

export const hardWrapped: PageDesign = {
  name: 'hard-wrapped',
  charsets: ['gb18030', 'utf-8'],
  render: (
    article,
    random,
  ) => `<html><head><title>文件全文</title><meta http-equiv=content-type content='text/html;charset=${article.declared}'></head><body><a href=/index.htm>返回首页</a>
<pre>
                ${article.title}

                      ${article.documentNumber}

${article.lines.map(wrapped).join('\n')}
</pre>${article.attachments.map(({ name }, index) => `<a href="att${index}.doc">${name}</a><br>`).join('')}<hr>${article.siteName}　发布于${article.published}　第${random.below(99)}次访问</body></html>`,
};

function wrapped(line: string): string {
  return line.includes('<') ? line : (`    ${line}`.match(/.{1,38}/gu) ?? []).join('\n');
}
