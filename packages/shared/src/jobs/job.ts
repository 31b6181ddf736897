/** A kind of work done outside a request: its name and the shape of its payload. Whoever enqueues it needs nothing else. */
export interface Job<P> {
  /** Unique within a service's database; part of what is stored, so it is never renamed. */
  readonly name: string;
  /** Reads a stored payload. Throws for one an older version wrote and this one no longer knows. */
  readonly parse: (payload: unknown) => P;
}

/** Declares a job; keeps the type of its payload. */
export function defineJob<P>(job: Job<P>): Job<P> {
  return job;
}

/** What a job knows of the attempt it is. */
export interface JobAttempt {
  /** Aborted when the service stops: give up soon, the job is tried again. */
  readonly signal: AbortSignal;
  /** 1 at first. */
  readonly attempt: number;
}

/** A job with what does it. */
export interface JobHandler {
  readonly name: string;
  readonly run: (payload: unknown, attempt: JobAttempt) => Promise<void>;
}

/**
 * Joins a job with its deed. The deed must be idempotent: a process that is killed between the deed and its record does it
 * again. One that throws is tried again, later each time.
 */
export function implementJob<P>(job: Job<P>, run: (payload: P, attempt: JobAttempt) => Promise<void>): JobHandler {
  return { name: job.name, run: (payload, attempt) => run(job.parse(payload), attempt) };
}
