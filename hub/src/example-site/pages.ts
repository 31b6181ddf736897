import { toBeijingTime } from '@dibao/client/event-line';
import { escapeHtml as escape } from '@dibao/shared/escape-html';
import type { FollowedCopy } from './followed-copies.ts';

/** The site as its pages name it. */
export interface ExampleSite {
  readonly name: string;
  /** The host the pages stand on. */
  readonly domain: string;
}

/** The home page: each column with its newest entries (A08), and the tags 国办发〔2017〕47号 asks of a home page. */
export function homePage(site: ExampleSite, copies: readonly FollowedCopy[]): string {
  const columns = [...Map.groupBy(copies, ({ column }) => column)].map(
    ([column, entries]) => `<section><h2><a href="${addressOfColumn(column)}">${escape(column)}</a></h2>
${entryList(entries.slice(0, 8))}</section>`,
  );
  const empty = '<p>尚无转载。请先运行 pnpm hub follow --after EARLIEST --out 此目录。</p>';
  return page(site, site.name, { SiteName: site.name, SiteDomain: site.domain }, columns.join('\n') || empty);
}

/** The list page of a column. */
export function columnPage(site: ExampleSite, column: string, copies: readonly FollowedCopy[]): string {
  const entries = copies.filter((copy) => copy.column === column);
  const tags = { SiteName: site.name, ColumnName: column, ColumnType: '政策文件' };
  return page(site, column, tags, `<h1>${escape(column)}</h1>\n${entryList(entries)}`);
}

/** The page of a copy: the title, the text whole, the attachments, the source and the original (A09). */
export function copyPage(site: ExampleSite, copy: FollowedCopy): string {
  const { title, body, attachments, source, sourceUrl, documentNumber, postedAt, label } = copy;
  const tags = {
    ...{ SiteName: site.name, ColumnName: copy.column, ArticleTitle: title },
    ...{ PubDate: toBeijingTime(postedAt.toISOString()), ContentSource: source },
  };
  const original = sourceUrl === null ? '' : `<p>原文：<a href="${escape(sourceUrl)}">${escape(sourceUrl)}</a></p>`;
  const files = attachments.map(({ name, url }) => `<li><a href="${escape(url)}">${escape(name)}</a></li>`);
  return page(
    site,
    title,
    tags,
    `<article>
<h1>${escape(title)}</h1>
<p class="about">来源：${escape(source)}　发布时间：${tags.PubDate}${documentNumber === null ? '' : `　文号：${escape(documentNumber)}`}</p>
${label === null ? '' : `<p class="label">【${escape(label)}】</p>`}
<div class="text">
${paragraphs(body)}
</div>
${files.length === 0 ? '' : `<h2>附件</h2><ul>${files.join('')}</ul>`}
${original}
</article>`,
  );
}

/** Where the page of a copy stands. */
export function addressOfCopy({ releaseId }: Pick<FollowedCopy, 'releaseId'>): string {
  return `/copies/${releaseId}.html`;
}

function addressOfColumn(column: string): string {
  return `/columns/${encodeURIComponent(column)}/`;
}

function entryList(copies: readonly FollowedCopy[]): string {
  const rows = copies.map(
    (copy) =>
      `<li><a href="${addressOfCopy(copy)}">${escape(copy.title)}</a> <time>${toBeijingTime(copy.postedAt.toISOString()).slice(0, 10)}</time></li>`,
  );
  return `<ul>\n${rows.join('\n')}\n</ul>`;
}

function paragraphs(body: string): string {
  return body
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escape(line)}</p>`)
    .join('\n');
}

function page(site: ExampleSite, title: string, tags: Readonly<Record<string, string>>, main: string): string {
  const metas = Object.entries(tags).map(([name, content]) => `<meta name="${name}" content="${escape(content)}">`);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
${metas.join('\n')}
<style>body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.8 sans-serif}li{margin:.3rem 0}.about{color:#555}.label{color:#b00}</style>
</head>
<body>
<header><a href="/">${escape(site.name)}</a></header>
<main>
${main}
</main>
</body>
</html>
`;
}
