import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@dibao/hub/postgres/connect';
import { startPostgres } from '@dibao/hub/postgres/start-postgres';
import { entities } from '@dibao/media/entities/entities';
import { migrations } from '@dibao/media/migrations/migrations';
import type { Agency } from '@dibao/media/rules/agency';
import { silentLog } from '@dibao/shared/log';
import { createOrm, type Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';

/** The tables of the media service in a PostgreSQL of their own that syncs to disk, with an invented country. */
export interface BenchMedia extends AsyncDisposable {
  readonly orm: Orm;
  readonly url: string;
  /** The government of the State, the origin of what everybody owes. */
  readonly state: Agency;
  /** A province, a city in it, and a department of the province. */
  readonly provinceId: string;
  readonly cityId: string;
  readonly departmentId: string;
}

const provinces = 31;
const cities = 10;
const counties = 10;
const systems = 30;

/**
 * 3,442 governments with 30 departments and a site each: some 106,000 sites.
 *
 * @param keptIn a folder whose cluster is used and stays there; without one it is made anew and goes with the process
 */
export async function startBenchMedia(keptIn?: string): Promise<BenchMedia> {
  await using opening = new AsyncDisposableStack();
  const directory = keptIn ?? (await mkdtemp(join(tmpdir(), 'dibao-bench-')));
  await mkdir(directory, { recursive: true });
  // Started by root, PostgreSQL runs as another user, who must get through.
  await chmod(directory, 0o711);
  const removed = (path: string) => (keptIn === undefined ? rm(path, { recursive: true, force: true }) : undefined);
  opening.defer(() => removed(directory));
  const postgres = opening.use(await startPostgres({ directory, password: 'bench', say: () => {} }));
  if (postgres.home !== directory) opening.defer(() => removed(postgres.home));
  {
    await using maintenance = await connect(postgres.url);
    const found = await maintenance.query(`select 1 from pg_database where datname = 'bench'`);
    if (found.length === 0) await maintenance.query('create database bench');
  }
  const url = Object.assign(new URL(postgres.url), { pathname: '/bench' }).href;
  const orm = await createOrm({ url, entities, migrations, log: silentLog });
  opening.defer(() => orm.close(true));
  const [known] = await query<object[]>(orm.em.fork(), 'select from agency limit 1');
  for (const sql of known === undefined ? country : []) {
    await orm.em.fork().transactional(async (em) => {
      await em.execute('set local statement_timeout = 0');
      await query(em, sql);
    });
  }
  const find = async (name: string) => {
    const [found] = await query<Agency[]>(
      orm.em.fork(),
      `select id, name, kind, level, division_code as "divisionCode", system, parent_id as "parentId" from agency where name = ?`,
      [name],
    );
    if (found === undefined) throw new Error(`The country has no ${name}`);
    return found;
  };
  const state = await find('国务院');
  const [province, city, department] = [await find('省7'), await find('市7-3'), await find('省7 部门3')];
  const everything = opening.move();
  return {
    ...{ orm, url, state, provinceId: province.id, cityId: city.id, departmentId: department.id },
    [Symbol.asyncDispose]: () => everything.disposeAsync(),
  };
}

const government = (name: string, level: string, code: string, parent: string, from: string) => `
  insert into agency (id, name, kind, level, division_code, parent_id)
  select gen_random_uuid(), ${name}, 'GOVERNMENT', '${level}', ${code}, p.id
  from ${from} join agency p on p.name = ${parent}`;

const numbers = (alias: string, most: number) => `generate_series(1, ${most}) ${alias}`;

const country = [
  `insert into agency (id, name, kind, level) values (gen_random_uuid(), '国务院', 'GOVERNMENT', 'STATE')`,
  government(`'省' || p1`, 'PROVINCE', `(100000 + p1 * 10000)::text`, `'国务院'`, numbers('p1', provinces)),
  government(
    `'市' || p1 || '-' || c1`,
    'CITY',
    `(100000 + p1 * 10000 + c1 * 100)::text`,
    `'省' || p1`,
    `${numbers('p1', provinces)} cross join ${numbers('c1', cities)}`,
  ),
  government(
    `'县' || p1 || '-' || c1 || '-' || x1`,
    'COUNTY',
    `(100000 + p1 * 10000 + c1 * 100 + x1)::text`,
    `'市' || p1 || '-' || c1`,
    `${numbers('p1', provinces)} cross join ${numbers('c1', cities)} cross join ${numbers('x1', counties)}`,
  ),
  `insert into agency (id, name, kind, level, division_code, system, parent_id)
   select gen_random_uuid(), g.name || ' 部门' || s, 'DEPARTMENT', g.level, g.division_code, '系统' || s, g.id
   from agency g cross join generate_series(1, ${systems}) s where g.kind = 'GOVERNMENT'`,
  `insert into channel (source_id, platform, name, url, address_key, host_key, owner_id, level, division_code, system, record_digest)
   select id::text, 'WEBSITE', name, 'http://' || id || '.example.cn', id || '.example.cn', id || '.example.cn', id, level,
     division_code, system, '' from agency`,
  'analyze',
];
