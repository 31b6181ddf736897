import type { Clock } from '@dibao/shared/clock';
import type { Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { TokenSigner } from '@dibao/shared/signed-token';
import { itemsOfMessage } from '../../queries/reminders/message-items.ts';
import { itemsStillTrue } from '../../rules/reminders/message-items.ts';
import { type MessageView, toMessageView } from '../../rules/reminders/message-view.ts';

/** What confirming works with. */
export interface Confirming {
  readonly orm: Orm;
  readonly clock: Clock;
  readonly confirmTokens: TokenSigner;
  readonly publicUrl: string;
}

/** What the page behind a confirm link shows; of a link that is not ours or too old, nothing. */
export type Confirmation =
  | { readonly state: 'EXPIRED' }
  | {
      readonly state: 'OPEN' | 'CONFIRMED';
      readonly confirmedAt: string | null;
      readonly view: Pick<MessageView, 'recipient' | 'lead' | 'sections'>;
    };

/** What a link would confirm. Reading it changes nothing: scanners of mail open every link. */
export async function readConfirmation(confirming: Confirming, token: string): Promise<Confirmation> {
  const messageId = confirming.confirmTokens.verify(token, confirming.clock.now());
  return messageId === null ? { state: 'EXPIRED' } : toConfirmation(confirming, messageId);
}

/**
 * Confirms everything a message spoke of, once: nobody further up is told of it any more. The way the message went by is
 * the channel of the confirmation.
 */
export async function confirmMessage(confirming: Confirming, token: string): Promise<Confirmation> {
  const now = confirming.clock.now();
  const messageId = confirming.confirmTokens.verify(token, now);
  if (messageId === null) return { state: 'EXPIRED' };
  // Read before: what is confirmed is no longer said.
  const before = await toConfirmation(confirming, messageId);
  await confirming.orm.em.fork().transactional(async (em) => {
    await query(em, `update message set confirmed_at = coalesce(confirmed_at, ?) where id = ?::uuid`, [now, messageId]);
    await query(
      em,
      `update reminder r set confirmed_at = ?, confirmed_by_message = ?::uuid, next_at = null
       from message_item i
       where i.message_id = ?::uuid and i.reminder_id = r.id and r.confirmed_at is null`,
      [now, messageId, messageId],
    );
  });
  if (before.state === 'EXPIRED') return before;
  return { ...before, state: 'CONFIRMED', confirmedAt: before.confirmedAt ?? now.toISOString() };
}

async function toConfirmation({ orm, publicUrl }: Confirming, messageId: string): Promise<Confirmation> {
  const em = orm.em.fork();
  const [message] = await query<{ recipient: string; confirmedAt: string | null }[]>(
    em,
    `select recipient, confirmed_at as "confirmedAt" from message where id = ?::uuid`,
    [messageId],
  );
  if (message === undefined) return { state: 'EXPIRED' };
  const items = itemsStillTrue(await itemsOfMessage(em, messageId));
  const { recipient, lead, sections } = toMessageView(items, {
    recipient: message.recipient,
    confirmUrl: null,
    hubUrl: publicUrl,
  });
  return {
    state: message.confirmedAt === null ? 'OPEN' : 'CONFIRMED',
    confirmedAt: message.confirmedAt === null ? null : new Date(message.confirmedAt).toISOString(),
    view: { recipient, lead, sections },
  };
}
