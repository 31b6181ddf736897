import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { FetchedAttachment } from '../rules/article-record.ts';

/** A fetched page of an article with what was read from it: the evidence that something stood there. */
export interface LookedPage {
  readonly fetchedAt: Date;
  /** The address that answered, behind all redirects. */
  readonly address: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: number;
  readonly bytesDigest: string;
  readonly charset: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Over title, text and attachments. */
  readonly contentDigest: string;
  /** As an import takes it. */
  readonly record: Readonly<Record<string, unknown>>;
  readonly attachments: readonly FetchedAttachment[];
  readonly publishedAt: Date;
}

/** Whose page it is: an article that is watched, or a document that was imported by its address alone. */
export type PageOwner = { readonly articleId: string } | { readonly documentId: string };

/** Keeps a page; its id. */
export async function keepPage(em: Em, owner: PageOwner, page: LookedPage): Promise<string> {
  const { fetchedAt, address, status, headers, bytes, bytesDigest, charset, contentDigest, record } = page;
  const [row] = await query<{ id: string }[]>(
    em,
    `insert into fetched_page (article_id, document_id, fetched_at, address, status, headers, bytes, bytes_digest, charset, content_digest, record, published_at)
     values (?::uuid, ?::uuid, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb, ?) returning id`,
    [
      ...[
        'articleId' in owner ? owner.articleId : null,
        'documentId' in owner ? owner.documentId : null,
        fetchedAt,
        address,
        status,
        JSON.stringify(headers),
        bytes,
        bytesDigest,
        charset,
        contentDigest,
      ],
      JSON.stringify(record),
      page.publishedAt,
    ],
  );
  if (row === undefined) throw new Error(`The page ${address} was not kept`);
  return row.id;
}
