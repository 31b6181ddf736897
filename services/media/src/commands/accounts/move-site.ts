import { hasScope, mayActFor, requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { isSupervised } from '../../queries/supervised-channel.ts';
import type { InputIssue } from '../../rules/input-issue.ts';
import { parseWebAddress, type WebAddress } from '../../rules/web-address.ts';
import { derivePages } from '../import-sites.sql.ts';
import { notThere, refuseInput } from '../refuse-input.ts';
import type { ChannelChanged } from './order-to-close.ts';

export interface MoveSite {
  readonly channelId: string;
  /** The new address of its home page. */
  readonly url: string;
  readonly reason?: string | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Moves a site to another address (H19): it keeps its id, its duties and its history, and is found by the old address too.
 * For those who run it, and those who watch it.
 */
export async function moveSite(
  ctx: MediaContext,
  input: MoveSite,
): Promise<ChannelChanged | NotFound | ValidationFailure> {
  if (!hasScope(ctx.viewer, Scope.supervise)) requireScope(ctx.viewer, Scope.report);
  return once<ChannelChanged, NotFound | ValidationFailure>(
    ctx,
    { key: input.idempotencyKey, command: 'move-site', input },
    (em) => move(ctx, em, input),
    (result) => 'channelId' in result,
  );
}

async function move(
  ctx: MediaContext,
  em: Em,
  input: MoveSite,
): Promise<ChannelChanged | NotFound | ValidationFailure> {
  const { channelId, reason = null } = input;
  const isTheirs = mayActFor(ctx.viewer, channelId) || (await isSupervised(ctx, em, channelId));
  const [site] =
    isTheirs && isId(channelId)
      ? await query<WebAddress[]>(
          em,
          `select url, address_key as "addressKey", host_key as "hostKey" from channel
           where id = ?::uuid and platform = 'WEBSITE' for update`,
          [channelId],
        )
      : [];
  if (site === undefined) {
    return notThere(ctx, `没有网站 ${channelId}，或不归您办理。`, `There is no site ${channelId}, or it is not yours.`);
  }
  const address = parseWebAddress(input.url);
  if (address === null || address.addressKey === site.addressKey)
    return refuseInput(ctx, [address === null ? wrongAddress : sameAddress]);
  const taken = await query(em, 'select id from channel where address_key = ? and id <> ?::uuid', [
    address.addressKey,
    channelId,
  ]);
  if (taken.length > 0) return refuseInput(ctx, [takenAddress]);
  await query(
    em,
    `insert into channel_alias (channel_id, url, address_key, host_key, left_at, left_by, reason)
     values (?, ?, ?, ?, ?, ?, ?)
     on conflict (channel_id, address_key) do update set left_at = excluded.left_at, left_by = excluded.left_by, reason = excluded.reason`,
    [channelId, site.url, site.addressKey, site.hostKey, ctx.clock.now(), ctx.viewer.subject ?? 'public', reason],
  );
  // Back at an address it had, it has that one no longer behind it.
  await query(em, 'delete from channel_alias where channel_id = ?::uuid and address_key = ?', [
    channelId,
    address.addressKey,
  ]);
  await query(em, 'update channel set url = ?, address_key = ?, host_key = ? where id = ?::uuid', [
    address.url,
    address.addressKey,
    address.hostKey,
    channelId,
  ]);
  await query(em, derivePages);
  return { channelId };
}

const wrongAddress: InputIssue = {
  path: 'url',
  text: { zh: '应为 http 或 https 网址。', en: 'An http or https address is expected.' },
};
const sameAddress: InputIssue = {
  path: 'url',
  text: { zh: '与现址相同。', en: 'It is the address the site has.' },
  clause: 'H19',
};
const takenAddress: InputIssue = {
  path: 'url',
  text: { zh: '此网址已登记为另一网站。', en: 'Another site is registered with this address.' },
  clause: 'H19',
};
