import type { Clock } from '@dibao/shared/clock';
import { implementJob, type JobHandler } from '@dibao/shared/jobs/job';
import type { Em, Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { Sealer } from '@dibao/shared/sealed-text';
import type { TokenSigner } from '@dibao/shared/signed-token';
import type { Compose } from '../../messages/compose.ts';
import type { OpenAddress, SendOutcome, WaysOut } from '../../messages/way-out.ts';
import { openWay } from '../../queries/contact-row.ts';
import { itemsOfMessage } from '../../queries/reminders/message-items.ts';
import { maskAddressesIn } from '../../rules/masked-address.ts';
import { itemsStillTrue } from '../../rules/reminders/message-items.ts';
import { toMessageView } from '../../rules/reminders/message-view.ts';
import { deliverMessages, type Destination, mostAttempts, pauseAfter } from './delivery-job.ts';
import * as sql from './deliver-messages.sql.ts';

/** What delivering works with. */
export interface Delivery {
  readonly orm: Orm;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly ways: WaysOut;
  readonly compose: Compose;
  readonly confirmTokens: TokenSigner;
  /** Where people reach the hub. */
  readonly publicUrl: string;
}

/** A confirm link works so long; who confirms later has nothing left to confirm. */
const confirmDays = 7;

interface Claimed {
  readonly id: string;
  readonly contactId: string;
  readonly recipient: string;
  readonly shownAddress: string;
  readonly attempts: number;
  /** Null: the contact was retired or no longer has this way. */
  readonly sealed: string | null;
}

/**
 * Sends what waits for a destination, one after the other, up to one that has to wait. Each message has its own attempts
 * and pauses: one that came while another was in trouble begins with its first. An attempt is recorded before it is made: killed in between, the
 * message is sent again under the same id, so that there may be a second copy and never none; the log says so.
 */
export function createDeliverMessages(delivery: Delivery): JobHandler {
  return implementJob(deliverMessages, async (destination, { signal }) => {
    const em = delivery.orm.em.fork();
    for (;;) {
      signal.throwIfAborted();
      const now = delivery.clock.now();
      const [message] = await query<Claimed[]>(em, sql.claimNext, [destination.way, destination.addressKey, now, now]);
      if (message === undefined) return;
      await deliver(em, delivery, destination, message, signal);
    }
  });
}

async function deliver(
  em: Em,
  delivery: Delivery,
  { way }: Destination,
  message: Claimed,
  signal: AbortSignal,
): Promise<void> {
  const { clock, ways, compose, sealer } = delivery;
  const end = (state: string, answer: string, texts: { subject?: string; text?: string } = {}) =>
    query(em, sql.endMessage, [state, clock.now(), answer.slice(0, 500), texts.subject, texts.text, message.id]);
  const items = itemsStillTrue(await itemsOfMessage(em, message.id));
  if (items.length === 0) return void (await end('DROPPED', 'nothing left to say'));
  if (message.sealed === null) return void (await end('DROPPED', 'the contact no longer has this way'));
  const send = ways[way];
  const outgoing = compose(
    message.id,
    toMessageView(items, {
      recipient: message.recipient,
      confirmUrl: confirmUrlOf(delivery, message.id),
      hubUrl: delivery.publicUrl,
    }),
  );
  // What is kept for ever confirms nothing.
  const kept = { subject: outgoing.subject, text: withoutLink(outgoing.text) };
  if (send === undefined) return void (await end('NO_WAY', 'no way out configured', kept));
  // Every attempt was broken off, by a hub that was killed or by a bug: it does not go on for ever.
  if (message.attempts > mostAttempts) return void (await end('FAILED', 'no attempt left an answer', kept));
  const to = openWay(sealer, message.contactId, way, message.sealed);
  const outcome = await send(to, outgoing, signal);
  const answer = answerOf(outcome, to, message);
  if (outcome.kind === 'SENT') return void (await end('SENT', answer, kept));
  if (outcome.kind === 'REFUSED' || message.attempts >= mostAttempts) return void (await end('FAILED', answer, kept));
  const again = new Date(clock.now().getTime() + pauseAfter(message.attempts));
  await query(em, sql.keepWaiting, [answer, again, message.id]);
}

function confirmUrlOf({ confirmTokens, clock, publicUrl }: Delivery, messageId: string): string {
  const expiresAt = new Date(clock.now().getTime() + confirmDays * 86_400_000);
  return `${publicUrl}/confirm/${confirmTokens.sign(messageId, expiresAt)}`;
}

function withoutLink(text: string): string {
  return text.replaceAll(/\/confirm\/\S+/g, '/confirm/…');
}

/** The provider's words without the address, which they like to repeat. */
function answerOf(
  { answer }: SendOutcome,
  { address, secret }: OpenAddress,
  { shownAddress, attempts }: Claimed,
): string {
  const masked = [address, secret]
    .filter((part) => part !== null && part !== '')
    .reduce((text: string, part) => text.replaceAll(String(part), shownAddress), answer);
  const repeated = attempts > 1 ? `attempt ${attempts}, an earlier one may have arrived; ` : '';
  return `${repeated}${maskAddressesIn(masked)}`.slice(0, 500);
}
