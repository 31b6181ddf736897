import type { MessageWay, QuietHours } from '../contact.ts';
import { whenQuietEnds } from './quiet-hours.ts';

/** One reminder for one contact by one way. */
export interface Recipient {
  readonly reminderId: string;
  readonly rung: number;
  readonly isUrgent: boolean;
  readonly contactId: string;
  readonly name: string;
  readonly agencyId: string;
  readonly way: MessageWay;
  readonly addressKey: string;
  readonly quietHours: QuietHours | null;
}

/** What goes to one address: one message, however many reminders and contacts are behind it. */
export interface Gathered<R extends Recipient = Recipient> {
  readonly first: R;
  readonly items: readonly { readonly reminderId: string; readonly rung: number }[];
  readonly isUrgent: boolean;
  readonly notBefore: Date;
}

/** One message for each address. What is urgent wakes it; the lowest rung of a reminder counts. */
export function gatherRecipients<R extends Recipient>(
  recipients: readonly R[],
  now: Date,
  quiet: QuietHours | null,
): Gathered<R>[] {
  const byAddress = Map.groupBy(recipients, ({ way, addressKey }) => `${way} ${addressKey}`);
  return [...byAddress.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const isUrgent = all.some((recipient) => recipient.isUrgent);
    const items = new Map<string, number>();
    for (const { reminderId, rung } of all) items.set(reminderId, Math.min(rung, items.get(reminderId) ?? rung));
    return {
      first,
      items: [...items].map(([reminderId, rung]) => ({ reminderId, rung })),
      isUrgent,
      notBefore: isUrgent ? now : whenQuietEnds(now, first.quietHours ?? quiet),
    };
  });
}
