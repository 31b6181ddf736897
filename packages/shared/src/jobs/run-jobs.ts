import { Logger, run, runMigrations } from 'graphile-worker';
import { Client, Pool } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { JobHandler } from './job.ts';

export interface RunJobsOptions {
  readonly databaseUrl: string;
  readonly handlers: readonly JobHandler[];
  /** Jobs done at the same time. */
  readonly concurrency: number;
  readonly log: Log;
  /** Milliseconds between looks for jobs whose time has come; new ones are told of at once. */
  readonly pollInterval?: number;
  /** Connections at most; jobs that wait for others need few. */
  readonly connections?: number;
  /** A runner of this service is at work already: what is locked is its own. */
  readonly isSecond?: boolean;
}

/** Milliseconds a stopping service leaves its jobs before it asks them to give up. */
const grace = 2_000;

/** Creates or upgrades the tables of the job queue. Enqueuing needs them, so a service does this when it migrates. */
export async function installJobs(databaseUrl: string, log: Log): Promise<void> {
  await runMigrations({ connectionString: databaseUrl, maxPoolSize: 1, logger: toLogger(log) });
}

/**
 * Does the jobs of a service's database until disposed. A service has one process, so whatever is locked when it starts
 * was locked by one that was killed: it is released, where the library's own locks would last four hours.
 */
export async function runJobs({
  databaseUrl,
  handlers,
  concurrency,
  log,
  pollInterval = 1_000,
  connections = concurrency + 2,
  isSecond = false,
}: RunJobsOptions): Promise<AsyncDisposable> {
  if (!isSecond) await releaseDead(databaseUrl);
  const pool = createPool(databaseUrl, connections, log);
  const runner = await run({
    pgPool: pool,
    concurrency,
    pollInterval,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: grace,
    logger: toLogger(log),
    taskList: Object.fromEntries(
      handlers.map(({ name, run: deed }) => [
        name,
        async (payload, { job, abortSignal }) => {
          const { attempts, max_attempts: most, id } = job;
          try {
            await deed(payload, { signal: abortSignal, attempt: attempts });
          } catch (error) {
            log[attempts >= most ? 'error' : 'warn']({ err: error, job: name, id, attempt: attempts }, 'job-failed');
            throw error;
          }
        },
      ]),
    ),
  });
  return {
    async [Symbol.asyncDispose]() {
      await runner.stop();
      await untilUnused(pool);
      await pool.end();
    },
  };
}

/** A pool of our own, closed to the last connection when the jobs have ended; a lost connection is the next query's to tell. */
function createPool(connectionString: string, max: number, log: Log): Pool {
  const pool = new Pool({ connectionString, max, connectionTimeoutMillis: 10_000 });
  const note = (err: Error) => log.debug({ err }, 'jobs-connection-lost');
  pool.on('error', note);
  pool.on('connect', (client) => client.on('error', note));
  return pool;
}

/** The runner has stopped before the last job is written down as done; a pool that ends meanwhile would lose that. */
async function untilUnused(pool: Pool): Promise<void> {
  const patience = AbortSignal.timeout(grace);
  while (!patience.aborted && (pool.waitingCount > 0 || pool.idleCount < pool.totalCount)) await sleep(10);
}

async function releaseDead(connectionString: string): Promise<void> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(
      `select graphile_worker.force_unlock_workers(array(
         select distinct locked_by from graphile_worker.jobs where locked_by is not null))`,
    );
  } finally {
    await client.end();
  }
}

/** Failures are logged where they happen; of the library's own words only its errors matter to an operator. */
function toLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' && !message.startsWith('Failed task')) log.error({ message }, 'jobs');
    else log.debug({ message }, 'jobs');
  });
}
