import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import { toInstant } from './duty-row.ts';

/** When the events behind duties were acknowledged by their channels: the first acknowledgement at or past each. */
export async function acknowledgementsOfDuties(
  ctx: MediaContext,
  dutyIds: readonly string[],
): Promise<{ dutyId: string; at: Date | null }[]> {
  const rows = await query<{ dutyId: string; at: string }[]>(
    ctx.em,
    `select d.id as "dutyId", min(a.at) as at
     from repost_duty d join acknowledgement a on a.channel_id = d.channel_id and a.position >= d.cause_position
     where d.id = any (?::uuid[])
     group by d.id`,
    [dutyIds],
  );
  return rows.map(({ dutyId, at }) => ({ dutyId, at: toInstant(at) }));
}
