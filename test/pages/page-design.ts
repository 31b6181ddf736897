import type { OldCharset } from '../support/encode-text.ts';
import type { Random } from './random.ts';

/** What a page shows of a text. */
export interface ShownArticle {
  readonly title: string;
  readonly documentNumber: string;
  readonly issuer: string;
  readonly lines: readonly string[];
  readonly attachments: readonly { readonly name: string; readonly url: string }[];
  /** As the page writes it, such as `2026-06-13 14:06`. */
  readonly published: string;
  readonly siteName: string;
  /** Titles of other articles, for lists beside the text. */
  readonly others: readonly string[];
  /** What the page says its charset is. */
  readonly declared: string;
}

/** One way sites and platforms lay out a text. */
export interface PageDesign {
  readonly name: string;
  readonly charsets: readonly (OldCharset | 'utf-8')[];
  readonly platform?: 'WEBSITE' | 'WECHAT' | 'WEIBO';
  render(article: ShownArticle, random: Random): string;
}

/** The official tags in one of their many spellings. */
export function pageTags(article: ShownArticle, random: Random): string {
  const tags: readonly (readonly [string, string])[] = [
    ['SiteName', article.siteName],
    ['SiteDomain', 'www.county.example'],
    ['SiteIDCode', '0000000017'],
    ['ColumnName', '上级文件'],
    ['ColumnType', '政策文件'],
    ['ArticleTitle', article.title],
    ['PubDate', article.published],
    ['ContentSource', article.issuer],
  ];
  const spelling = random.below(4);
  return tags
    .map(([name, value]) => {
      if (spelling === 0) return `<meta name="${name}" content="${value}"/>`;
      if (spelling === 1) return `<META content='${value}' NAME='${name.toLowerCase()}'>`;
      return spelling === 2 ? `<meta property="${name}" content="${value}" >` : '';
    })
    .join('\n');
}

export function listOf(titles: readonly string[]): string {
  return titles
    .map(
      (title, index) =>
        `<li><a href="/zwgk/t${index}.html" title="${title}">${title}</a><span>06-1${index}</span></li>`,
    )
    .join('\n');
}

export function fileLinks(article: ShownArticle): string {
  return article.attachments.map(({ name }, index) => `<p><a href="/upload/${index}.docx">${name}</a></p>`).join('');
}
