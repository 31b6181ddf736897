import { escapeHtml } from '@dibao/shared/escape-html';
import sanitizeHtml from 'sanitize-html';
import { linesOf } from './released-text.ts';

/** Where WeChat keeps pictures; its editor drops those of any other place. */
const ownPictures = /^https:\/\/mmbiz\.q(?:pic|logo)\.cn\//;

const size = /^-?\d{1,3}(?:\.\d+)?(?:px|em|%)?$/;
const colour = /^(?:#[0-9a-f]{3,8}|[a-z]{3,20}|rgb\(\s*\d{1,3}\s*,\s*\d{1,3}\s*,\s*\d{1,3}\s*\))$/i;

/** What WeChat's editor keeps of HTML, and nothing that could run, load or cover anything. */
const accepted: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['section', 'p', 'br', 'strong', 'em', 'u', 'span', 'h2', 'h3', 'h4', 'blockquote', 'ol', 'ul', 'li'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'img'],
  ],
  allowedAttributes: { '*': ['style'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'], img: ['src', 'alt'] },
  allowedSchemes: ['https'],
  allowedStyles: {
    '*': {
      color: [colour],
      'background-color': [colour],
      'font-size': [size],
      'font-weight': [/^(?:normal|bold|\d{3})$/],
      'line-height': [size],
      'text-align': [/^(?:left|right|center|justify)$/],
      'text-indent': [size],
      margin: [/^(?:-?\d{1,3}(?:\.\d+)?(?:px|em)?\s*){1,4}$/],
      padding: [/^(?:\d{1,3}(?:\.\d+)?(?:px|em)?\s*){1,4}$/],
      border: [/^\d{1,2}px (?:solid|dashed) #[0-9a-f]{3,8}$/i],
      'border-collapse': [/^collapse$/],
      width: [size],
    },
  },
  transformTags: {
    b: 'strong',
    i: 'em',
    h1: 'h2',
    div: 'section',
    img: (_tag, { src = '', alt = '' }) =>
      ownPictures.test(src)
        ? { tagName: 'img', attribs: { src, alt } }
        : { tagName: 'span', attribs: {}, text: `［图片${alt === '' ? '' : `：${alt}`}］` },
  },
  disallowedTagsMode: 'discard',
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'title', 'iframe', 'svg', 'math'],
};

/** Whatever an editor brings, as WeChat's editor keeps it: inline styles only; pictures of other places become words. */
export function cleanForWechat(html: string): string {
  return sanitizeHtml(html, accepted);
}

/** What a released text is set from. */
export interface WechatArticle {
  readonly body: string;
  readonly sourceLine: string;
  readonly attachments: readonly { readonly name: string; readonly url: string }[];
}

/** A released text as an article: paragraphs with inline styles, headings, signature, attachments as a list, source. */
export function wechatHtml({ body, sourceLine, attachments }: WechatArticle): string {
  const lines = linesOf(body);
  const signature = signatureFrom(lines);
  const paragraphs = lines.map((line, place) => paragraph(line, place >= signature ? styles.signature : styleOf(line)));
  const list =
    attachments.length === 0
      ? ''
      : `<p style="${styles.heading}">附件</p><ol style="margin: 0 0 16px 24px">${attachments
          .map(({ name, url }) => `<li style="${styles.small}">${escapeHtml(name)}<br />${escapeHtml(url)}</li>`)
          .join('')}</ol>`;
  const content = `${paragraphs.join('')}${list}${paragraph(sourceLine, styles.small)}`;
  return cleanForWechat(`<section style="font-size: 16px; line-height: 1.75; color: #333333">${content}</section>`);
}

const styles = {
  paragraph: 'margin: 0 0 16px 0; text-indent: 2em; text-align: justify',
  heading: 'margin: 24px 0 16px 0; font-weight: bold',
  chapter: 'margin: 24px 0 16px 0; font-weight: bold; text-align: center',
  signature: 'margin: 0 0 8px 0; text-align: right',
  small: 'margin: 0 0 8px 0; font-size: 14px; color: #888888',
} as const;

/** 一、 and （一） begin headings where the line is no sentence; 第一章 stands in the middle. */
function styleOf(line: string): string {
  if (/^第[〇零一二三四五六七八九十百]+[章编节]/u.test(line) && line.length <= 40) return styles.chapter;
  const isHeading =
    /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/u.test(line) && !/[。；]/u.test(line);
  return isHeading ? styles.heading : styles.paragraph;
}

/** Where the signature begins: the issuers and the date that end a text, before its marker. */
function signatureFrom(lines: readonly string[]): number {
  const date = lines.findLastIndex((line) =>
    /^[〇○零一二三四五六七八九十\d]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u.test(line),
  );
  if (date === -1 || date < lines.length - 4) return lines.length;
  let from = date;
  while (from > 0 && date - from < 6 && /^[^。；，]{2,40}$/u.test(lines[from - 1] ?? '')) from -= 1;
  return from;
}

function paragraph(text: string, style: string): string {
  return `<p style="${style}">${escapeHtml(text)}</p>`;
}
