import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { WantedRelease } from '../../rules/verification/match-entry.ts';
import { toInstant } from '../duty-row.ts';

/** A column with what makes the next request conditional. */
export interface ColumnToLookAt {
  readonly id: string;
  readonly channelId: string;
  readonly name: string;
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly bytesDigest: string | null;
  readonly lookedAt: Date | null;
}

/** The column, where its channel is in use. */
export async function columnToLookAt(em: Em, id: string): Promise<ColumnToLookAt | null> {
  const [row] = await query<(Omit<ColumnToLookAt, 'lookedAt'> & { lookedAt: string | null })[]>(
    em,
    `select k.id, k.channel_id as "channelId", k.name, k.url, k.etag, k.last_modified as "lastModified",
       k.bytes_digest as "bytesDigest", k.looked_at as "lookedAt"
     from channel_column k join channel c on c.id = k.channel_id
     where k.id = ?::uuid and c.status = 'ACTIVE'`,
    [id],
  );
  return row === undefined ? null : { ...row, lookedAt: toInstant(row.lookedAt) };
}

/** A repost a channel owes and has not reported. */
export interface OpenRepost extends WantedRelease {
  readonly dutyId: string;
  /** Addresses that were looked at for it and showed something else. */
  readonly refuted: readonly string[];
}

/** What the entries of a channel's columns are compared with. */
export async function openReposts(em: Em, channelId: string): Promise<OpenRepost[]> {
  return query<OpenRepost[]>(
    em,
    `select d.id as "dutyId", r.title, r.document_number as "documentNumber", r.url,
       coalesce((select array_agg(e.url) from evidence e where e.duty_id = d.id and e.kind = 'LOOK'
         and e.verdict not in ('UNREACHABLE','BLOCKED')), '{}') as refuted
     from repost_duty d join release r on r.id = d.release_id
     where d.channel_id = ?::uuid and d.kind = 'REPOST' and d.state = 'OPEN' and r.withdrawn_at is null
       and not exists (select 1 from look l where l.subject = 'COPY' and l.subject_id = d.id and l.due_at < 'infinity')
     order by d.id desc limit 1000`,
    [channelId],
  );
}
