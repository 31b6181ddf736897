import { connect } from '@dibao/hub/postgres/connect';
import { describe, expect, it } from 'vitest';
import { createTestDatabase } from './postgres.ts';

describe('a test database', () => {
  const options = {
    template: 'support',
    migrate: async (url: string) => {
      await using connection = await connect(url);
      await connection.query('create table note (text text not null)');
      await connection.query(`insert into note values ('公报')`);
    },
  };

  it('starts as a copy of its template and shares nothing with the next one', async () => {
    await using one = await createTestDatabase(options);
    await using other = await createTestDatabase(options);
    await using inOne = await connect(one.url);
    await using inOther = await connect(other.url);
    await inOne.query('delete from note');

    expect(await inOther.query('select text from note')).toEqual([{ text: '公报' }]);
  });

  it('is gone after its block', async () => {
    let url = '';
    {
      await using database = await createTestDatabase(options);
      url = database.url;
    }
    await expect(connect(url)).rejects.toMatchObject({ code: '3D000' });
  });

  it('runs on PostgreSQL 18 with a collation that does not follow the machine', async () => {
    await using database = await createTestDatabase(options);
    await using connection = await connect(database.url);
    const rows = await connection.query(
      `select current_setting('server_version_num')::int / 10000 as version, datlocprovider, datlocale
       from pg_database where datname = current_database()`,
    );
    expect(rows).toEqual([{ version: 18, datlocprovider: 'b', datlocale: 'C.UTF-8' }]);
  });
});
