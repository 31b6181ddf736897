import type { Bilingual } from '@dibao/shared/bilingual';
import type { Clock } from '@dibao/shared/clock';
import { digestOf } from '@dibao/shared/digest';
import type { FetchAnswer } from '@dibao/shared/guarded-fetch/fetch-outcome';
import { readPage } from '@dibao/shared/page/read-page';
import type { LookedPage } from '../commands/keep-page.ts';
import { contentDigest } from '../rules/article-content.ts';
import { type ArticleFacts, articleRecord, isFetched, publishedAt } from '../rules/article-record.ts';
import type { ArticleRules } from '../rules/portal-rules.ts';
import { type ArticleReading, readArticle } from '../rules/read-article.ts';
import { type AttachmentScope, fetchAttachments } from './fetch-attachments.ts';

/** A page that holds no article, with what was read of it all the same. */
export interface NoArticle {
  readonly missing: Bilingual;
  readonly reading: ArticleReading;
}

/** Of the headers of an answer those that say something about the page; cookies and the like are nobody's evidence. */
const keptHeaders = ['content-type', 'content-length', 'etag', 'last-modified', 'date', 'server'];

/** Reads the page of an article with its attachments, as the rules of its portal say. */
export async function readPageOfArticle(
  scope: AttachmentScope & { readonly clock: Clock },
  {
    answer,
    rules,
    facts,
  }: { readonly answer: FetchAnswer; readonly rules: ArticleRules; readonly facts: ArticleFacts },
): Promise<LookedPage | NoArticle> {
  const { bytes, headers, finalUrl, status } = answer;
  const page = readPage(bytes, headers, finalUrl);
  const reading = readArticle(rules, page);
  const missing = whatIsMissing(reading);
  if (missing !== null) return { missing, reading };
  const attachments = await fetchAttachments(scope, reading.attachments);
  const record = articleRecord(reading, attachments, facts);
  return {
    fetchedAt: scope.clock.now(),
    ...{ address: finalUrl, status, bytes: bytes.length, bytesDigest: digestOf(bytes), charset: page.charset.actual },
    headers: Object.fromEntries([...headers].filter(([name]) => keptHeaders.includes(name))),
    ...{ etag: headers.get('etag'), lastModified: headers.get('last-modified') },
    contentDigest: contentDigest({ ...reading, attachments: attachments.filter(isFetched) }),
    ...{ record, attachments, publishedAt: publishedAt(reading, facts) },
  };
}

function whatIsMissing({ title, body, attachments }: ArticleReading): Bilingual | null {
  if (title === '') return { zh: '页面上没有标题。', en: 'The page shows no title.' };
  // A text that is only a file is an article; a page without either is none.
  if (body !== '' || attachments.length > 0) return null;
  return { zh: '页面上没有正文。', en: 'The page shows no text.' };
}
