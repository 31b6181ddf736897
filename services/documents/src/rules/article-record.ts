import type { Bilingual } from '@dibao/shared/bilingual';
import { digestOf } from '@dibao/shared/digest';
import { shanghaiDate } from '@dibao/shared/shanghai-date';
import type { AttachmentDraft } from './document-draft.ts';
import type { ArticleReading } from './read-article.ts';

/** A file of an article that was fetched, or why it was not. */
export type FetchedAttachment =
  | AttachmentDraft
  | { readonly name: string; readonly url: string; readonly failure: Bilingual };

export function isFetched(attachment: FetchedAttachment): attachment is AttachmentDraft {
  return 'digest' in attachment;
}

/** What is known of an article beside its page. */
export interface ArticleFacts {
  readonly address: string;
  readonly listedOn: string | null;
  readonly foundAt: Date;
}

/** The longest id a document may be imported under. */
const longestId = 200;

/** An article as a record of `pnpm hub import documents`: what the hub reads from a page passes the same door as a file. */
export function articleRecord(
  reading: ArticleReading,
  attachments: readonly FetchedAttachment[],
  { address, listedOn, foundAt }: ArticleFacts,
): Record<string, unknown> {
  const { title, body, number, date, keywords } = reading;
  return {
    id: address.length <= longestId ? address : digestOf(address),
    title,
    ...(body !== '' && { body }),
    ...(number !== null && { docNumber: number }),
    sourceUrl: address,
    // It stands there, so it was published by the day it was found.
    publishedOn: date === null ? (listedOn ?? shanghaiDate(foundAt)) : shanghaiDate(date.at),
    ...(keywords.length > 0 && { keywords }),
    attachments: attachments
      .filter(isFetched)
      .map(({ name, mediaType, bytes, digest, url }) => ({ name, mediaType, bytes, digest, url })),
  };
}

/**
 * When an article was published, as far as its page says: its time of day; of a day alone its end, or when it was found if
 * that came first, so that nobody's clock starts before the text was there.
 */
export function publishedAt({ date }: Pick<ArticleReading, 'date'>, { foundAt, listedOn }: ArticleFacts): Date {
  if (date !== null && date.precision !== 'DAY') return date.at < foundAt ? date.at : foundAt;
  const day = date === null ? listedOn : shanghaiDate(date.at);
  const end = day === null ? foundAt : new Date(`${day}T23:59:59+08:00`);
  return end < foundAt ? end : foundAt;
}
