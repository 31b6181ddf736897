/** An article as a plain government page shows it (国办发〔2017〕47号 附件: the tags of an article page). */
export interface ArticlePage {
  readonly title: string;
  /** Paragraphs, one a line. */
  readonly body: string;
  /** `2026-11-20 09:30`. */
  readonly pubDate?: string;
  readonly source?: string;
  /** Links below the text. */
  readonly attachments?: readonly { readonly name: string; readonly url: string }[];
  /** Above the text, such as a label of the legal force. */
  readonly label?: string;
}

/** A page with one article among what every site has around it. */
export function articlePage({ title, body, pubDate, source, attachments = [], label }: ArticlePage): string {
  const tags = [
    tag('ArticleTitle', title),
    ...(pubDate === undefined ? [] : [tag('PubDate', pubDate)]),
    ...(source === undefined ? [] : [tag('ContentSource', source)]),
  ];
  const files = attachments.map(({ name, url }) => `<p>附件：<a href="${escape(url)}">${escape(name)}</a></p>`);
  return page(
    title,
    tags,
    `<div class="position">当前位置：<a href="/">首页</a> &gt; 政策文件</div>
<div class="article"><h1>${escape(title)}</h1>
<div class="info">发布时间：${pubDate ?? ''} 来源：${escape(source ?? '')}</div>
${label === undefined ? '' : `<div class="validity">${escape(label)}</div>`}
<div class="content" id="UCAP-CONTENT">${paragraphs(body)}${files.join('')}</div></div>`,
  );
}

/** The list page of a column. */
export function columnPage(
  name: string,
  entries: readonly { readonly title: string; readonly url: string; readonly date?: string }[],
): string {
  const items = entries.map(
    ({ title, url, date }) => `<li><a href="${escape(url)}">${escape(title)}</a><span>${date ?? ''}</span></li>`,
  );
  return page(
    name,
    [tag('ColumnName', name), tag('ColumnType', '政策文件')],
    `<div class="position">当前位置：<a href="/">首页</a> &gt; ${escape(name)}</div><ul class="list">${items.join('\n')}</ul>`,
  );
}

/** The home page of a site, with links to its columns. */
export function homePage(site: {
  readonly name: string;
  readonly domain: string;
  readonly code: string;
  readonly columns: readonly { readonly name: string; readonly url: string }[];
}): string {
  const tags = [tag('SiteName', site.name), tag('SiteDomain', site.domain), tag('SiteIDCode', site.code)];
  const links = site.columns.map(({ name, url }) => `<li><a href="${escape(url)}">${escape(name)}</a></li>`);
  return page(site.name, tags, `<ul class="columns">${links.join('\n')}</ul>`);
}

function page(title: string, tags: readonly string[], main: string): string {
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>${escape(title)}</title>
${tags.join('\n')}
</head><body>
<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/hd/">互动交流</a></li></ul></div>
<div class="main">${main}</div>
<div class="footer"><p>主办：某市人民政府办公室 网站标识码：9901000001 备案号：云ICP备00000001号</p></div>
</body></html>`;
}

function tag(name: string, content: string): string {
  return `<meta name="${name}" content="${escape(content)}">`;
}

function paragraphs(body: string): string {
  return body
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escape(line)}</p>`)
    .join('\n');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
