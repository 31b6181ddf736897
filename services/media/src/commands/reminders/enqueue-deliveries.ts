import { addJobs } from '@dibao/shared/jobs/add-job';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { deliverMessages, type Destination, mostAttempts } from './delivery-job.ts';

/** A destination with the first time something may go there. */
export interface WaitingDestination extends Destination {
  readonly notBefore: Date | string;
}

/**
 * One job for each destination; a queue of its own keeps one destination's trouble from the others and its messages in
 * order. One that is in trouble keeps its pause, however much there is to say.
 */
export async function enqueueDeliveries(em: Em, destinations: readonly WaitingDestination[]): Promise<void> {
  if (destinations.length === 0) return;
  const paused = await query<{ key: string }[]>(
    em,
    `select key from graphile_worker.jobs where key = any (?::text[]) and attempts > 0 and attempts < max_attempts`,
    [destinations.map(keyOf)],
  );
  const isPaused = new Set(paused.map(({ key }) => key));
  const jobs = destinations.filter((destination) => !isPaused.has(keyOf(destination)));
  await addJobs(
    em,
    deliverMessages,
    jobs.map((destination) => {
      const { way, addressKey, notBefore } = destination;
      const key = keyOf(destination);
      return { payload: { way, addressKey }, key, queue: key, runAt: new Date(notBefore), maxAttempts: mostAttempts };
    }),
  );
}

/** Messages no job waits for: one was lost, or gave up before they had their turn. */
export async function recoverDeliveries(em: Em): Promise<void> {
  const lost = await query<WaitingDestination[]>(
    em,
    `select m.way, m.address_key as "addressKey", min(m.not_before) as "notBefore"
     from message m
     where m.state = 'WAITING' and not exists (
       select from graphile_worker.jobs j
       where j.key = 'deliver ' || m.way || ' ' || m.address_key and j.attempts < j.max_attempts
     )
     group by m.way, m.address_key
     limit 5000`,
  );
  await enqueueDeliveries(em, lost);
}

function keyOf({ way, addressKey }: Destination): string {
  return `deliver ${way} ${addressKey}`;
}
