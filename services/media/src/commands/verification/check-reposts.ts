import { requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { toInstant } from '../../queries/duty-row.ts';
import { channelInCharge } from '../../queries/verification/channel-in-charge.ts';
import { notThere, refuseInput } from '../refuse-input.ts';
import { type WantedLook, wantLooks } from './want-looks.ts';

export interface CheckReposts {
  readonly channelId: string;
  /** Of this release alone. */
  readonly releaseId?: string | null;
  readonly idempotencyKey?: string | null;
}

/** What is being looked at now. */
export interface ChecksWanted {
  readonly dutyIds: readonly string[];
  readonly columns: number;
  readonly at: Date;
}

/** Checks of one channel in an hour; each may be a hundred pages. */
const hourly = 6;
const hour = 3_600_000;
const mostCopies = 100;

/** "Check me now": has the copies of a channel, and its columns, looked at as soon as its host allows. */
export async function checkReposts(
  ctx: MediaContext,
  input: CheckReposts,
): Promise<ChecksWanted | NotFound | ValidationFailure> {
  requireScope(ctx.viewer, Scope.readDuties);
  const { channelId, releaseId = null } = input;
  const channel = await channelInCharge(ctx, channelId);
  if (channel === null) {
    const [zh, en] = [
      `没有渠道 ${channelId}，或它不归您管理、监测。`,
      `There is no channel ${channelId}, or it is not yours.`,
    ];
    return notThere(ctx, zh, en);
  }
  const result = await once<{ dutyIds: string[]; columns: number; at: string }, ValidationFailure>(
    ctx,
    { key: input.idempotencyKey, command: 'check-reposts', input },
    (em) => check(ctx, em, channelId, releaseId),
    (answer) => 'dutyIds' in answer,
  );
  return 'dutyIds' in result ? { ...result, at: new Date(result.at) } : result;
}

async function check(ctx: MediaContext, em: Em, channelId: string, releaseId: string | null) {
  const now = ctx.clock.now();
  await query(em, `select pg_advisory_xact_lock(hashtextextended(?, 4))`, [channelId]);
  const freeAt = await nextCheck(em, channelId, now);
  if (freeAt !== null) {
    const zh = `每个渠道每小时最多核验 ${hourly} 次，请于 ${freeAt.toISOString()} 之后再试。`;
    const en = `A channel may be checked ${hourly} times an hour; try again after ${freeAt.toISOString()}.`;
    return refuseInput(ctx, [{ path: 'channelId', text: { zh, en } }]);
  }
  await query(em, `insert into look_request (id, channel_id, at, requested_by) values (?, ?, ?, ?)`, [
    ...[ctx.ids.next(), channelId, now, ctx.viewer.subject ?? 'public'],
  ]);
  const copies = await query<WantedLook[]>(em, copiesOf, [
    channelId,
    releaseId === null ? null : toId(releaseId),
    mostCopies,
  ]);
  const columns = releaseId === null ? await query<WantedLook[]>(em, columnsOf, [channelId]) : [];
  await wantLooks(em, [...copies, ...columns], now);
  return { dutyIds: copies.map(({ subjectId }) => subjectId), columns: columns.length, at: now.toISOString() };
}

/** When the next check is allowed; null: now. */
async function nextCheck(em: Em, channelId: string, now: Date): Promise<Date | null> {
  const [oldest] = await query<{ at: string }[]>(
    em,
    `select at from look_request where channel_id = ?::uuid and at > ? order by at desc offset ${hourly - 1} limit 1`,
    [channelId, new Date(now.getTime() - hour)],
  );
  const at = toInstant(oldest?.at);
  return at === null ? null : new Date(at.getTime() + hour);
}

/** What is no id names no release. */
function toId(releaseId: string): string {
  return isId(releaseId) ? releaseId : '00000000-0000-0000-0000-000000000000';
}

/** Copies with an address, those that are not right first. */
const copiesOf = `
select 'COPY' as subject, d.id as "subjectId", d.url, 'ASKED' as occasion
from repost_duty d, (select ?::uuid as channel_id, ?::uuid as release_id) of
where d.channel_id = of.channel_id and (of.release_id is null or d.release_id = of.release_id)
  and d.url is not null and d.state not in ('OPEN','EXEMPT','CANCELLED')
  and (d.state <> 'VERIFIED' or of.release_id is not null)
order by d.id desc limit ?`;

const columnsOf = `
select 'COLUMN' as subject, id as "subjectId", url, null as occasion from channel_column where channel_id = ?::uuid`;
