import { addJob, addJobs } from '@dibao/shared/jobs/add-job';
import { defineJob, implementJob, type JobHandler } from '@dibao/shared/jobs/job';
import { installJobs, runJobs } from '@dibao/shared/jobs/run-jobs';
import { createOrm, type Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { testLog } from '../support/test-log.ts';

const greet = defineJob<{ readonly name: string }>({
  name: 'greet',
  parse: (payload) => payload as { readonly name: string },
});

const opened = new AsyncDisposableStack();
let database: TestDatabase;
let orm: Orm;

beforeAll(async () => {
  database = opened.use(await createTestDatabase({ template: 'jobs', migrate: (url) => installJobs(url, testLog) }));
  orm = await createOrm({ url: database.url, entities: [], migrations: [], log: testLog });
  opened.defer(() => orm.close(true));
});
afterAll(() => opened.disposeAsync());

const run = (...handlers: JobHandler[]) =>
  runJobs({ databaseUrl: database.url, handlers, concurrency: 2, log: testLog, pollInterval: 50 });

describe('a job', () => {
  it('is done once the transaction that needs it is committed', async () => {
    const done = Promise.withResolvers<string>();
    await using _jobs = await run(implementJob(greet, async ({ name }) => done.resolve(name)));
    await orm.em.fork().transactional((em) => addJob(em, greet, { name: '澜平' }));
    expect(await done.promise).toBe('澜平');
  });

  it('does not exist when its transaction fails', async () => {
    const failing = orm.em.fork().transactional(async (em) => {
      await addJob(em, greet, { name: 'nobody' }, { key: 'never' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const [row] = await query<{ count: string }[]>(
      orm.em.fork(),
      `select count(*) from graphile_worker.jobs where key = 'never'`,
    );
    expect(row?.count).toBe('0');
  });

  it('waits once for each key, with the newest payload', async () => {
    const em = orm.em.fork();
    await addJobs(em, greet, [
      { payload: { name: 'first' }, key: 'one', runAt: new Date('2099-01-01T00:00:00Z') },
      { payload: { name: 'second' }, key: 'one' },
    ]);
    const names: string[] = [];
    const last = Promise.withResolvers<void>();
    await using _jobs = await run(
      implementJob(greet, async ({ name }) => {
        names.push(name);
        last.resolve();
      }),
    );
    await last.promise;
    expect(names).toEqual(['second']);
  });

  it('is tried again when it fails, and knows which attempt it is', async () => {
    const attempts: number[] = [];
    const done = Promise.withResolvers<void>();
    await using _jobs = await run(
      implementJob(greet, async (_payload, { attempt }) => {
        attempts.push(attempt);
        if (attempt < 2) throw new Error('not yet');
        done.resolve();
      }),
    );
    await addJob(orm.em.fork(), greet, { name: 'again' }, { maxAttempts: 2 });
    await done.promise;
    expect(attempts).toEqual([1, 2]);
  });

  it('that a killed process held is done by the next one', async () => {
    const em = orm.em.fork();
    await addJob(em, greet, { name: 'orphan' }, { queue: 'line' });
    await query(em, `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'killed', attempts = 1`);
    await query(em, `update graphile_worker._private_job_queues set locked_at = now(), locked_by = 'killed'`);
    const done = Promise.withResolvers<string>();
    await using _jobs = await run(implementJob(greet, async ({ name }) => done.resolve(name)));
    expect(await done.promise).toBe('orphan');
  });
});
