import { describe, expect, inject, it } from 'vitest';
import { ensureDatabases } from './databases.ts';
import { connect } from './postgres/connect.ts';

const none = { documents: null, media: null, gazette: null };

/** Removes what the test makes on the shared server. */
async function createServerGuard() {
  const server = inject('postgresUrl');
  const clear = async () => {
    await using connection = await connect(server);
    for (const service of Object.keys(none))
      await connection.query(`drop database if exists dibao_${service} with (force)`);
    await connection.query('drop role if exists dibao_visitor');
  };
  await clear();
  return { server, [Symbol.asyncDispose]: clear };
}

describe('the databases of the services', () => {
  it('are made once beside the maintenance database, with a collation of their own', async () => {
    await using guard = await createServerGuard();
    const urls = await ensureDatabases(guard.server, none);
    expect(await ensureDatabases(guard.server, none)).toEqual(urls);
    await using connection = await connect(urls.media);
    const rows = await connection.query(
      'select datname, datlocprovider, datlocale from pg_database where datname = current_database()',
    );
    expect(rows).toEqual([{ datname: 'dibao_media', datlocprovider: 'b', datlocale: 'C.UTF-8' }]);
  });

  it('must be given one by one where the role may not make them', async () => {
    await using guard = await createServerGuard();
    {
      await using connection = await connect(guard.server);
      await connection.query(`create role dibao_visitor login password 'visitor'`);
    }
    const url = new URL(guard.server);
    url.username = 'dibao_visitor';
    url.password = 'visitor';
    await expect(ensureDatabases(url.href, none)).rejects.toThrow(
      /DATABASE_URL 的角色无权建立数据库 dibao_documents。.*DOCUMENTS_DATABASE_URL/,
    );
    const given = { documents: url.href, media: url.href, gazette: url.href };
    expect(await ensureDatabases(null, given)).toEqual(given);
  });

  it('are named in the message when one is missing, without the password', async () => {
    const url = new URL(inject('postgresUrl'));
    url.pathname = '/nowhere';
    const given = { ...none, documents: url.href };
    const failure = ensureDatabases(inject('postgresUrl'), given);
    await expect(failure).rejects.toThrow(/没有名为 nowhere 的库/);
    await expect(failure).rejects.not.toThrow(new RegExp(url.password));
  });
});
