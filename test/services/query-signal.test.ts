import { createOrm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { describe, expect, it } from 'vitest';
import { createTestDatabase } from '../support/postgres.ts';
import { testLog } from '../support/test-log.ts';

describe('a statement that nobody waits for any more', () => {
  it('ends in the database too, and its connection goes on', async () => {
    await using database = await createTestDatabase({ template: 'empty', migrate: async () => {} });
    const orm = await createOrm({ url: database.url, entities: [], migrations: [], log: testLog });
    try {
      const gone = new AbortController();
      const slow = query(orm.em.fork(), `select pg_sleep(?)`, [30], gone.signal);
      const sleepers = () =>
        query<object[]>(
          orm.em.fork(),
          `select 1 from pg_stat_activity where query = 'select pg_sleep($1)' and state = 'active'`,
        );
      await expect.poll(sleepers).toHaveLength(1);
      gone.abort(new Error('gone'));
      await expect(slow).rejects.toThrow('gone');
      await expect.poll(sleepers).toHaveLength(0);
      expect(await query(orm.em.fork(), `select ?::int as one`, [1])).toEqual([{ one: 1 }]);
    } finally {
      await orm.close(true);
    }
  });
});
