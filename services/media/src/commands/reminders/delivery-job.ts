import { defineJob } from '@dibao/shared/jobs/job';
import { MessageWay } from '../../rules/contact.ts';

/** Where messages wait. */
export interface Destination {
  readonly way: MessageWay;
  readonly addressKey: string;
}

/** Sends what waits for one destination, in the order it came. */
export const deliverMessages = defineJob<Destination>({
  name: 'deliver-messages',
  parse(payload) {
    const { way, addressKey } = payload as Partial<Record<keyof Destination, unknown>>;
    if (typeof way !== 'string' || !(way in MessageWay) || typeof addressKey !== 'string')
      throw new Error('No destination');
    return { way: way as MessageWay, addressKey };
  },
});

/** How often a message is tried before it counts as undelivered: with the growing pauses of the queue, about ten hours. */
export const mostAttempts = 11;
