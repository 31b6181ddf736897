import { digestOf } from '@dibao/shared/digest';

/** What counts as the content of an article. */
export interface ArticleContent {
  readonly title: string;
  readonly body: string;
  readonly attachments: readonly { readonly name: string; readonly digest: string }[];
}

/**
 * The digest by which a page says the same as before. White space and width do not count: a new layout of the same words
 * is no correction. Names of attachments do not count, their bytes do.
 */
export function contentDigest({ title, body, attachments }: ArticleContent): string {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '');
  return digestOf(JSON.stringify([plain(title), plain(body), attachments.map(({ digest }) => digest).toSorted()]));
}
