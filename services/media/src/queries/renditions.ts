import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import { shanghaiDate } from '@dibao/shared/shanghai-date';
import type { MediaContext } from '../context.ts';
import type { Platform } from '../rules/channel.ts';
import { type Rendition, toRendition } from '../rules/renditions/rendition.ts';
import type { RenditionSource } from '../rules/renditions/rendition-source.ts';
import { legalForceOn } from './repost-facts.ts';

/** A form wanted of a release. */
export interface RenditionWanted {
  readonly releaseId: string;
  readonly platform: Platform;
}

interface Row extends Omit<RenditionSource, 'body' | 'publishedOn' | 'attachments'> {
  readonly id: string;
  readonly publishedAt: Date;
  readonly documentId: string;
  readonly digest: string;
}

/** Texts asked of the documents service at once. */
const textsAtOnce = 4;

/**
 * Renditions in the order wanted; null where there is no text the public may read: unknown, withdrawn, restricted, or
 * without one. Nothing but what is public goes into them, so that they are public too.
 */
export async function renditions(ctx: MediaContext, wanted: readonly RenditionWanted[]): Promise<(Rendition | null)[]> {
  const rows = await query<Row[]>(ctx.em, released, [
    shanghaiDate(ctx.clock.now()),
    [...new Set(wanted.map(({ releaseId }) => releaseId))].filter(isId),
  ]);
  const sources = new Map<string, RenditionSource>();
  const waiting = rows.values();
  const worker = async () => {
    for (const row of waiting) {
      const source = await toSource(ctx, row);
      if (source !== null) sources.set(row.id, source);
    }
  };
  await Promise.all(Array.from({ length: textsAtOnce }, worker));
  return wanted.map(({ releaseId, platform }) => {
    const source = sources.get(releaseId);
    return source === undefined ? null : toRendition(platform, source);
  });
}

async function toSource(ctx: MediaContext, row: Row): Promise<RenditionSource | null> {
  const text = await ctx.editionText(row.documentId, row.digest, ctx.signal);
  if (text === null) return null;
  return {
    ...row,
    link: row.link ?? text.sourceUrl,
    body: text.body,
    publishedOn: shanghaiDate(new Date(row.publishedAt)),
    attachments: text.attachments,
  };
}

const released = `
select r.id, r.title, r.document_id as "documentId", r.document_number as "documentNumber", r.issuers,
  r.published_at as "publishedAt", e.digest, o.name as "originName", ${legalForceOn} as "legalForce",
  coalesce(r.url, (
    select d.url from repost_duty d join channel c on c.id = d.channel_id
    where d.release_id = r.id and d.state = 'VERIFIED' and d.kind in ('REPOST', 'REPLACE') and c.platform = 'WEBSITE'
    order by d.verified_at, d.id limit 1
  )) as link
from release r
join release_edition e on e.release_id = r.id and e.edition = r.edition
join agency o on o.id = r.origin_id
where r.id = any (?::uuid[]) and r.withdrawn_at is null and r.document_id is not null and e.digest is not null`;
