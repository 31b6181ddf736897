import type { Bilingual } from '@dibao/shared/bilingual';
import type { Em, Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { type ColumnToLookAt, openReposts } from '../../queries/verification/column-to-look-at.ts';
import { toInstant } from '../../queries/duty-row.ts';
import type { ListEntry } from '../../rules/verification/list-entries.ts';
import { matchEntry, titleKey } from '../../rules/verification/match-entry.ts';
import { type WantedLook, wantLooks } from './want-looks.ts';

/** What a look at a column brought. */
export interface SeenColumn {
  readonly column: ColumnToLookAt;
  readonly at: Date;
  /** Null: it lists what it listed before. */
  readonly entries: readonly ListEntry[] | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly bytesDigest: string | null;
}

/**
 * Records what a column lists, and wants a look at every entry that speaks of a repost its channel owes: so a copy is seen
 * and verified although nobody reported it.
 */
export async function recordColumn(orm: Orm, seen: SeenColumn, nextAt: Date): Promise<void> {
  const { column, at, entries } = seen;
  await orm.em.fork().transactional(async (em) => {
    if (entries !== null) await keepEntries(em, column, entries, at);
    await query(
      em,
      `update channel_column set looked_at = ?, tried_at = ?, failure = null, etag = ?, last_modified = ?,
         bytes_digest = coalesce(?, bytes_digest)
       where id = ?::uuid`,
      [at, at, seen.etag, seen.lastModified, seen.bytesDigest, column.id],
    );
    await wantLooks(em, await matches(em, column), at);
    await query(em, next, [nextAt, 0, column.id]);
  });
}

/** Records that a column could not be read; the entries stay as they were. */
export async function recordColumnFailure(
  orm: Orm,
  column: ColumnToLookAt,
  { at, reason, attempts, nextAt }: { at: Date; reason: Bilingual; attempts: number; nextAt: Date },
): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    await query(em, `update channel_column set tried_at = ?, failure = ?::jsonb where id = ?::uuid`, [
      at,
      JSON.stringify(reason),
      column.id,
    ]);
    await query(em, next, [nextAt, attempts, column.id]);
  });
}

async function keepEntries(em: Em, column: ColumnToLookAt, entries: readonly ListEntry[], at: Date): Promise<void> {
  const rows = entries.map((entry) => ({ ...entry, titleKey: titleKey(entry.title) }));
  await query(em, `delete from column_entry where column_id = ?::uuid and url <> all (?::text[])`, [
    column.id,
    rows.map(({ url }) => url),
  ]);
  await query(em, keep, [column.id, at, column.lookedAt, JSON.stringify(rows)]);
}

async function matches(em: Em, column: ColumnToLookAt): Promise<WantedLook[]> {
  const reposts = await openReposts(em, column.channelId);
  if (reposts.length === 0) return [];
  const entries = await query<{ url: string; title: string; listedAt: string }[]>(
    em,
    `select url, title, first_listed_at as "listedAt" from column_entry where column_id = ?::uuid`,
    [column.id],
  );
  return reposts.flatMap((repost) => {
    for (const entry of entries) {
      const mode = matchEntry(entry, repost);
      // Of a bare link the column itself is the copy.
      const url = mode === 'LINK' ? column.url : entry.url;
      if (mode === null || repost.refuted.includes(url)) continue;
      const listedAt = toInstant(entry.listedAt);
      return [{ subject: 'COPY', subjectId: repost.dutyId, url, occasion: 'COLUMN', listedAt, mode } as const];
    }
    return [];
  });
}

const keep = `
insert into column_entry (column_id, url, title, title_key, listed_on, first_listed_at, not_listed_at)
select ?::uuid, e.url, e.title, e."titleKey", e."listedOn", ?::timestamptz, ?::timestamptz
from jsonb_to_recordset(?::jsonb) as e (url text, title text, "titleKey" text, "listedOn" date)
on conflict (column_id, url) do update set title = excluded.title, title_key = excluded.title_key,
  listed_on = excluded.listed_on
where (column_entry.title, column_entry.listed_on) is distinct from (excluded.title, excluded.listed_on)`;

const next = `update look set due_at = ?, attempts = ? where subject = 'COLUMN' and subject_id = ?::uuid`;
