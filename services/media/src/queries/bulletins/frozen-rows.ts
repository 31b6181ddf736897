import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { createHash } from 'node:crypto';

/** A frozen row as canonical text: fields in a fixed order, instants in UTC with microseconds. */
const line = `json_build_array(duty_id, release_id, channel_id, owner_id, division_code, system, kind, state, timeliness,
  ${['starts_at', 'target_at', 'due_at', 'claimed_at', 'copy_at']
    .map((column) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`)
    .join(', ')})::text`;

const pageRows = 5_000;

/** How many rows a bulletin froze, and the SHA-256 of them, a line each, in the order of their ids. */
export async function frozenRows(em: Em, bulletinId: string): Promise<{ count: number; digest: string }> {
  const hash = createHash('sha256');
  let count = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await query<{ id: string; line: string }[]>(
      em,
      `select duty_id as id, ${line} as line from bulletin_duty
       where bulletin_id = ?::uuid and duty_id > ?::uuid order by duty_id limit ?`,
      [bulletinId, after, pageRows],
    );
    for (const row of rows) hash.update(`${row.line}\n`, 'utf8');
    count += rows.length;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < pageRows) return { count, digest: `sha256:${hash.digest('hex')}` };
  }
}
