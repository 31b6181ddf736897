import { addJobs } from '@dibao/shared/jobs/add-job';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { deliverMessages, type Destination } from './delivery-job.ts';

/**
 * One job for each destination whose first message may go now; a queue of its own keeps one destination's trouble from the
 * others and its messages in order. What waits is said by the messages alone: a job that was lost, or gave up, is made anew.
 */
export async function enqueueDeliveries(em: Em, now: Date): Promise<void> {
  const destinations = await query<Destination[]>(em, dueDestinations, [now]);
  const jobs = destinations.map((payload) => ({ payload, key: keyOf(payload), queue: keyOf(payload) }));
  await addJobs(em, deliverMessages, jobs);
}

// One that is at work may have looked for the last time already, and counts as none.
const dueDestinations = `
select way, address_key as "addressKey"
from (
  select distinct on (way, address_key) way, address_key, not_before from message where state = 'WAITING'
  order by way, address_key, id
) first
where not_before <= ? and not exists (
  select from graphile_worker.jobs j
  where j.key = 'deliver ' || first.way || ' ' || first.address_key
    and j.attempts < j.max_attempts and j.locked_at is null
)
limit 5000`;

function keyOf({ way, addressKey }: Destination): string {
  return `deliver ${way} ${addressKey}`;
}
