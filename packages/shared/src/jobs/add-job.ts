import type { Em } from '../orm.ts';
import { query } from '../query.ts';
import type { Job } from './job.ts';

/** How a job is to be done. */
export interface JobOptions {
  /** One job of a key waits at a time: enqueuing it again changes the one that waits. */
  readonly key?: string;
  /** `replace` sets the run time anew, `preserve_run_at` keeps the earlier one. */
  readonly keyMode?: 'replace' | 'preserve_run_at';
  /** Not before; at once when left out. */
  readonly runAt?: Date;
  /** Jobs of one queue are done one after the other. */
  readonly queue?: string;
  /** How often it is tried at most; 25 when left out, which is about three days. */
  readonly maxAttempts?: number;
  /** Lower goes first; 0 when left out. */
  readonly priority?: number;
}

/** Enqueues a job with the transaction of `em`: it exists when, and only when, the change that needs it does. */
export async function addJob<P>(em: Em, job: Job<P>, payload: P, options: JobOptions = {}): Promise<void> {
  await addJobs(em, job, [{ payload, ...options }]);
}

/** {@link addJob} for many of a kind, in one statement. */
export async function addJobs<P>(
  em: Em,
  job: Job<P>,
  jobs: readonly (JobOptions & { readonly payload: P })[],
): Promise<void> {
  if (jobs.length === 0) return;
  await query(em, enqueue, [
    job.name,
    JSON.stringify(jobs.map(({ runAt, ...rest }) => ({ ...rest, runAt: runAt?.toISOString() }))),
  ]);
}

const enqueue = `
select graphile_worker.add_job(
  identifier => ?::text, payload => item.payload::json, queue_name => item.queue, run_at => item."runAt",
  max_attempts => item."maxAttempts", job_key => item.key, priority => item.priority,
  job_key_mode => coalesce(item."keyMode", 'replace'))
from jsonb_to_recordset(?::jsonb) as item (
  payload jsonb, key text, "keyMode" text, "runAt" timestamptz, queue text, "maxAttempts" int, priority int
)`;
