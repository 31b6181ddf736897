import type { CopySource } from '@dibao/media/rules/comparison/page-source';
import { encodeText, type OldCharset } from '../support/encode-text.ts';
import { alterations, alterLines } from './alterations.ts';
import { inventArticle, type InventedArticle } from './invented-article.ts';
import type { PageDesign, ShownArticle } from './page-design.ts';
import { createRandom, type Random } from './random.ts';
import { typographies } from './typography.ts';
import { walls } from './walls.ts';

/** How a page of the set has to be judged. */
export type Label = 'VERIFIED' | 'DIFFERENT' | 'PARTIAL' | 'LINK' | 'UNRELATED' | 'BLOCKED' | 'GONE';

/** A page whose judgement is known. */
export interface LabelledPage {
  readonly design: string;
  readonly label: Label;
  /** What was done to the text: a typography, an alteration, what is missing. */
  readonly how: string;
  readonly platform: 'WEBSITE' | 'WECHAT' | 'WEIBO';
  readonly source: CopySource;
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly url: string;
}

type Shown = Pick<ShownArticle, 'title' | 'lines' | 'attachments'>;

/** The pages of one design: true copies in every typography, altered, partial, other ones, links and walls. */
export function labelledPages(design: PageDesign, seed: number, articles?: readonly InventedArticle[]): LabelledPage[] {
  const random = createRandom(seed);
  const invent = () =>
    articles?.[random.below(articles.length)] ?? inventArticle(random, random.pick([0, 3, 6, 12, 25]));
  const pages: LabelledPage[] = [];

  function add(label: Label, how: string, article: InventedArticle, shown: Shown): void {
    pages.push({ label, how, ...renderPage(design, article, shown, random) });
  }

  for (const [how, change] of Object.entries(typographies)) {
    const article = invent();
    add('VERIFIED', how, article, { ...article, lines: change(article.lines, random) });
  }
  for (let round = 0; round < 8; round++) {
    const kind = random.pick(alterations);
    const article = invent();
    const altered = alterLines([article.title, ...article.lines], alterations[round % 4] ?? kind, random);
    const [title, ...lines] = altered ?? [];
    if (title !== undefined) add('DIFFERENT', alterations[round % 4] ?? kind, article, { ...article, title, lines });
  }
  for (const how of ['paragraph', 'tail', 'attachment'] as const) {
    const article = withAttachment(invent(), random);
    if (article.lines.length > 5) add('PARTIAL', how, article, lacking(article, how));
  }
  const article = invent();
  add('LINK', 'link', article, {
    ...article,
    lines: [`原文链接：<a href="${article.url}">${article.title}</a>`],
    attachments: [],
  });
  add('UNRELATED', 'other text', article, inventArticle(random, 8));
  const wall = random.pick(walls);
  const bare = { title: article.title, body: article.lines.join('\n'), attachments: [], urls: [article.url] };
  const where = { contentType: 'text/html; charset=utf-8', url: 'https://www.county.example/x.html' };
  pages.push({
    design: design.name,
    label: wall.verdict,
    how: 'wall',
    platform: 'WEBSITE',
    source: bare,
    bytes: Buffer.from(wall.html),
    ...where,
  });
  return pages;
}

function withAttachment(article: InventedArticle, random: Random): InventedArticle {
  if (article.attachments.length > 0) return article;
  const name = `附件：${random.pick(['责任清单', '申报表', '任务分工表'])}.docx`;
  return { ...article, attachments: [{ name, url: 'https://www.province.example/files/1.docx' }] };
}

function lacking(article: InventedArticle, how: 'paragraph' | 'tail' | 'attachment'): Shown {
  if (how === 'attachment') return { ...article, attachments: article.attachments.slice(1) };
  if (how === 'tail') return { ...article, lines: article.lines.slice(0, -3) };
  return { ...article, lines: article.lines.toSpliced(3, 1) };
}

function renderPage(design: PageDesign, article: InventedArticle, shown: Shown, random: Random) {
  const charset = random.pick(design.charsets);
  const declared = random.chance(0.2) ? random.pick(['utf-8', 'gb2312', 'gbk', 'iso-8859-1']) : charset;
  const html = design.render(
    {
      ...{ title: shown.title, lines: shown.lines, attachments: shown.attachments },
      ...{ documentNumber: article.documentNumber, issuer: article.issuer, declared },
      published: random.pick(['2026-06-13 14:06', '2026-06-13 14∶06', '2026-06-13', '2026-06-13 14:06:07']),
      siteName: `${random.pick(['白石区', '石桥县', '南浦区'])}人民政府`,
      others: Array.from({ length: 5 }, () => inventArticle(random, 0).title),
    },
    random,
  );
  // Real texts often begin with their title already.
  const hasHead = article.lines.slice(0, 4).join('').includes(article.title);
  const withHead = random.chance(0.5) && !hasHead ? [article.title, article.documentNumber] : [];
  // Where the page shows no number beside its text, the text brings its own.
  const shows = html.includes(article.documentNumber) ? withHead : withHead.slice(0, 1);
  return {
    design: design.name,
    platform: design.platform ?? 'WEBSITE',
    source: {
      title: article.title,
      body: [...shows, ...article.lines].join('\n'),
      attachments: article.attachments,
      urls: [article.url],
    },
    bytes: encodeText(html, charset satisfies OldCharset | 'utf-8'),
    contentType: random.chance(0.5) ? 'text/html' : `text/html; charset=${declared}`,
    url: `https://www.county.example/zwgk/t${random.below(99_999)}.html`,
  } as const;
}
