import type { Platform } from '../channel.ts';
import { digestOfBody } from './digest.ts';
import type { RenditionAttachment, RenditionSource } from './rendition-source.ts';
import { labelledTitle, sourceLineOf } from './released-text.ts';
import { wechatHtml } from './wechat-html.ts';
import { weiboThread } from './weibo-thread.ts';

/** A released text in the form a platform takes. */
export interface Rendition {
  readonly platform: Platform;
  readonly title: string;
  readonly digest: string;
  readonly cover: RenditionAttachment | null;
  readonly parts: readonly string[];
  readonly html: string | null;
  readonly sourceLine: string;
  readonly link: string | null;
  readonly isExcerpt: boolean;
  readonly attachments: readonly RenditionAttachment[];
}

/** Makes the form a platform takes; what has no form of its own gets a plain card. */
export function toRendition(platform: Platform, source: RenditionSource): Rendition {
  const title = labelledTitle(source);
  const sourceLine = sourceLineOf(source);
  const { body, link, attachments } = source;
  const common = {
    platform,
    title,
    digest: digestOfBody(body),
    cover: attachments.find(({ mediaType }) => mediaType.startsWith('image/')) ?? null,
    sourceLine,
    link,
    attachments,
  };
  switch (platform) {
    case 'WEIBO': {
      const { parts, isExcerpt } = weiboThread(title, body, link);
      return { ...common, parts, isExcerpt, html: null };
    }
    case 'WECHAT':
      return { ...common, parts: [], isExcerpt: false, html: wechatHtml({ body, sourceLine, attachments }) };
    default: {
      const card = [title, common.digest, sourceLine, ...(link === null ? [] : [link])];
      return { ...common, parts: [card.join('\n')], isExcerpt: common.digest !== body.trim(), html: null };
    }
  }
}
