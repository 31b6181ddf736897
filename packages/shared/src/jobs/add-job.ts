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

/** {@link addJob} for many of a kind, in one statement; of two with one key the later counts. */
export async function addJobs<P>(
  em: Em,
  job: Job<P>,
  jobs: readonly (JobOptions & { readonly payload: P })[],
): Promise<void> {
  if (jobs.length === 0) return;
  const wanted = [...new Map(jobs.map((one, place) => [one.key ?? place, one])).values()];
  await query(em, enqueue, [
    job.name,
    JSON.stringify(wanted.map(({ runAt, ...rest }) => ({ ...rest, runAt: runAt?.toISOString() }))),
  ]);
}

// One call for all of a mode: a call for each job looks up task and queue anew and costs ten times as much.
const enqueue = `
select from (
  select i."keyMode" = 'preserve_run_at' as "isTimeKept",
    array_agg(row(?::text, i.payload, i.queue, i."runAt", i."maxAttempts", i.key, i.priority, null)::graphile_worker.job_spec)
      as specs
  from jsonb_to_recordset(?::jsonb) as i (
    payload json, key text, "keyMode" text, "runAt" timestamptz, queue text, "maxAttempts" smallint, priority smallint)
  group by 1
) jobs, graphile_worker.add_jobs(specs, coalesce("isTimeKept", false))`;
