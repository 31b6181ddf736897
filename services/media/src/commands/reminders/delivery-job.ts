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

/** How often a message is tried before it counts as undelivered: with its growing pauses, in about ten hours. */
export const mostAttempts = 11;

/** Milliseconds until a message is tried again after so many attempts: from three seconds to six hours. */
export function pauseAfter(attempts: number): number {
  return Math.exp(Math.min(attempts, mostAttempts - 1)) * 1_000;
}
