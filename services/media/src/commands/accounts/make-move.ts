import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { type ChannelMove, moved } from '../../rules/accounts/channel-life.ts';
import type { ChannelStatus } from '../../rules/channel.ts';
import type { InputIssue } from '../../rules/input-issue.ts';

/** Why and on what a move rests. */
export interface MoveReason {
  readonly reason: string | null;
  /** An address or words that show it (E09). */
  readonly evidence?: string | null;
}

/** Moves a channel in its life and keeps the move; answers why it may not where the table of moves says so. */
export async function makeMove(
  ctx: MediaContext,
  em: Em,
  channelId: string,
  move: ChannelMove,
  { reason, evidence = null }: MoveReason,
): Promise<InputIssue | null> {
  const [channel] = await query<{ status: ChannelStatus }[]>(
    em,
    'select status from channel where id = ?::uuid for update',
    [channelId],
  );
  if (channel === undefined) throw new Error(`The channel ${channelId} is gone`);
  const to = moved(channel.status, move);
  if (to === null) return notAllowed(channel.status);
  const now = ctx.clock.now();
  await query(
    em,
    `update channel set status = ?, closed_on = case when ? = 'CLOSED' then (?::timestamptz at time zone 'Asia/Shanghai')::date end,
       opened_on = case when ? = 'APPROVE' then coalesce(opened_on, (?::timestamptz at time zone 'Asia/Shanghai')::date) else opened_on end
     where id = ?::uuid`,
    [to, to, now, move, now, channelId],
  );
  await query(
    em,
    `insert into channel_move (id, channel_id, move, from_status, to_status, at, by, reason, evidence)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [ctx.ids.next(), channelId, move, channel.status, to, now, ctx.viewer.subject ?? 'public', reason, evidence],
  );
  return null;
}

function notAllowed(status: ChannelStatus): InputIssue {
  return {
    path: 'channelId',
    text: {
      zh: `渠道现为“${statusWords[status].zh}”，不能这样办理。`,
      en: `The channel is ${statusWords[status].en}; that cannot be done now.`,
    },
    clause: 'E08',
  };
}

const statusWords: Readonly<Record<ChannelStatus, { readonly zh: string; readonly en: string }>> = {
  FILED: { zh: '已报备待批', en: 'filed and not approved yet' },
  ACTIVE: { zh: '在用', en: 'in use' },
  ORDERED_TO_CLOSE: { zh: '已责令关停', en: 'ordered to close' },
  CLOSED: { zh: '已关停', en: 'closed' },
};
