import { requireScope, Scope } from '@dibao/shared/auth';
import { say } from '@dibao/shared/bilingual';
import { HubError } from '@dibao/shared/errors';
import { notFound, type NotFound, type ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import { foreignChannels } from '../rules/duty-sight.ts';

export interface AcknowledgeReleases {
  readonly channelIds: readonly string[];
  /** A cursor of the release log: everything up to and including it was received. */
  readonly upTo: string;
  readonly idempotencyKey?: string | null;
}

/** What was acknowledged. */
export interface ReleasesAcknowledged {
  readonly channelIds: readonly string[];
  readonly upTo: string;
  readonly at: Date;
}

/**
 * Records that channels received the release log up to a cursor: reception, which is neither acceptance nor a copy.
 * Throws CURSOR_UNKNOWN for a cursor the log never issued, FORBIDDEN for another's channel.
 */
export async function acknowledgeReleases(
  ctx: MediaContext,
  input: AcknowledgeReleases,
): Promise<ReleasesAcknowledged | NotFound | ValidationFailure> {
  requireScope(ctx.viewer, Scope.report);
  refuseForeign(ctx, input.channelIds);
  const position = await positionOf(ctx, input.upTo);
  const result = await once<{ at: string }, NotFound>(
    ctx,
    { key: input.idempotencyKey, command: 'acknowledge-releases', input },
    (em) => recordReception(ctx, em, input.channelIds, position),
    (answer) => 'at' in answer,
  );
  if (!('at' in result)) return result;
  return { channelIds: [...new Set(input.channelIds)], upTo: input.upTo, at: new Date(result.at) };
}

async function recordReception(
  ctx: MediaContext,
  em: Em,
  channelIds: readonly string[],
  position: number,
): Promise<{ at: string } | NotFound> {
  const missing = await missingChannel(em, channelIds);
  if (missing !== null) {
    return notFound(say(ctx.language, { zh: `没有渠道 ${missing}。`, en: `There is no channel ${missing}.` }));
  }
  const at = ctx.clock.now();
  await query(
    em,
    `insert into acknowledgement (channel_id, position, at, acknowledged_by)
     select distinct channel_id, ?::bigint, ?::timestamptz, ?::text from unnest(?::uuid[]) as channel_id
     on conflict (channel_id, position) do nothing`,
    [position, at, ctx.viewer.subject ?? 'public', channelIds],
  );
  return { at: at.toISOString() };
}

/** Throws FORBIDDEN naming the first channel the viewer may not act for. */
export function refuseForeign(ctx: MediaContext, channelIds: readonly string[]): void {
  const [foreign] = foreignChannels(ctx.viewer, channelIds);
  if (foreign === undefined) return;
  throw HubError.forbidden(
    `令牌不代表渠道 ${foreign}。请使用该渠道的令牌：pnpm hub token --role site --channel ${foreign}`,
    `The token does not act for the channel ${foreign}. Use one that does: pnpm hub token --role site --channel ${foreign}`,
  );
}

/** Most cursors are known here; one that is newer than this service's view, or of another epoch, is the log's to judge. */
async function positionOf(ctx: MediaContext, cursor: string): Promise<number> {
  const [event] = await query<{ position: string }[]>(ctx.em, `select position from release_event where cursor = ?`, [
    cursor,
  ]);
  return event === undefined ? ctx.positionOf(cursor, ctx.signal) : Number(event.position);
}

async function missingChannel(em: Em, channelIds: readonly string[]): Promise<string | null> {
  const ids = channelIds.filter(isId);
  const rows = await query<{ id: string }[]>(em, `select id from channel where id = any (?::uuid[])`, [ids]);
  const known = new Set(rows.map(({ id }) => id));
  return channelIds.find((id) => !known.has(id)) ?? null;
}
