import type { Ids } from '@dibao/shared/ids';
import type { Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { wantLooks } from './want-looks.ts';

/** A column found on a home page by its name. */
export interface DiscoveredColumn {
  readonly name: string;
  readonly url: string;
}

/** Registers columns found by their name, to be read soon. One that a person registered stays; a found one may move. */
export async function discoverColumns(
  orm: Orm,
  ids: Ids,
  channelId: string,
  columns: readonly DiscoveredColumn[],
  now: Date,
): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    const found = await query<{ id: string; url: string }[]>(em, keep, [
      ...[channelId, now, JSON.stringify(columns.map((column) => ({ ...column, id: ids.next() })))],
    ]);
    const looks = found.map(({ id, url }) => ({ subject: 'COLUMN', subjectId: id, url, occasion: null }) as const);
    await wantLooks(em, looks, now);
  });
}

const keep = `
insert into channel_column (id, channel_id, name, url, source, created_at)
select c.id, ?::uuid, c.name, c.url, 'DISCOVERED', ?::timestamptz
from jsonb_to_recordset(?::jsonb) as c (id uuid, name text, url text)
on conflict (channel_id, name) do update set url = excluded.url, etag = null, last_modified = null, bytes_digest = null
where channel_column.source = 'DISCOVERED' and channel_column.url <> excluded.url
returning id, url`;
