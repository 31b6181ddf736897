import { requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { channelInCharge } from '../../queries/verification/channel-in-charge.ts';
import { issuesOfAddress, issuesOfText } from '../../rules/input-issue.ts';
import { notThere, refuseInput } from '../refuse-input.ts';
import { wantLooks } from './want-looks.ts';

export interface RegisterColumn {
  readonly channelId: string;
  readonly name: string;
  readonly url: string;
  readonly idempotencyKey?: string | null;
}

/** A column as commands answer it; the rest is read. */
export interface ColumnRef {
  readonly columnId: string;
}

/** Registers where a column of a site is (A08, A16), or where it moved; it is looked at from now on. */
export async function registerColumn(
  ctx: MediaContext,
  input: RegisterColumn,
): Promise<ColumnRef | NotFound | ValidationFailure> {
  requireScope(ctx.viewer, Scope.readDuties);
  const { channelId, name, url } = input;
  const issues = [...issuesOfText('name', name, 100), ...issuesOfAddress('url', url)];
  if (issues.length > 0) return refuseInput(ctx, issues);
  const channel = await channelInCharge(ctx, channelId);
  if (channel === null || channel.platform !== 'WEBSITE') {
    const [zh, en] = [
      `没有网站 ${channelId}，或它不归您管理、监测。`,
      `There is no site ${channelId}, or it is not yours.`,
    ];
    return notThere(ctx, zh, en);
  }
  return once<ColumnRef, NotFound | ValidationFailure>(
    ctx,
    { key: input.idempotencyKey, command: 'register-column', input },
    (em) => keep(ctx, em, { channelId, name: name.trim(), url: url.trim() }),
    (result) => 'columnId' in result,
  );
}

async function keep(ctx: MediaContext, em: Em, { channelId, name, url }: RegisterColumn): Promise<ColumnRef> {
  const now = ctx.clock.now();
  const [column] = await query<{ id: string }[]>(
    em,
    `insert into channel_column (id, channel_id, name, url, source, created_at) values (?, ?, ?, ?, 'REGISTERED', ?)
     on conflict (channel_id, name) do update set url = excluded.url, source = 'REGISTERED', etag = null,
       last_modified = null, bytes_digest = null
     returning id`,
    [ctx.ids.next(), channelId, name, url, now],
  );
  if (column === undefined) throw new Error(`The column ${name} of ${channelId} was not kept`);
  await wantLooks(em, [{ subject: 'COLUMN', subjectId: column.id, url, occasion: null }], now);
  return { columnId: column.id };
}
