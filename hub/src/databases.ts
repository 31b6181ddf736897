import { HubError } from '@dibao/shared/errors';
import { describeDatabaseError } from './database-error.ts';
import { type Connection, connect } from './postgres/connect.ts';
import { type PerService, perService, type ServiceName } from './services.ts';

/** The oldest server whose collation can be the one the hub needs (built-in C.UTF-8). */
const oldestMajor = 17;

/**
 * The address of each service's database: the one given for it, else `dibao_<service>` beside the maintenance
 * database, created when missing. Throws in one line what keeps a database from being used.
 */
export async function ensureDatabases(
  maintenanceUrl: string | null,
  given: PerService<string | null>,
): Promise<PerService<string>> {
  return perService(async (service) => {
    const url = given[service];
    if (url !== null) {
      await check(url);
      return url;
    }
    if (maintenanceUrl === null) throw HubError.internal();
    const name = `dibao_${service}`;
    await ensureDatabase(maintenanceUrl, name, service);
    const own = new URL(maintenanceUrl);
    own.pathname = `/${name}`;
    return own.href;
  });
}

async function ensureDatabase(maintenanceUrl: string, name: string, service: ServiceName): Promise<void> {
  await using connection = await open(maintenanceUrl);
  await requireVersion(connection, maintenanceUrl);
  const found = await connection.query('select 1 from pg_database where datname = $1', [name]);
  if (found.length > 0) return;
  try {
    await connection.query(
      `create database "${name}" template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'`,
    );
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '42P04') return;
    if (code === '42501') throw mayNotCreate(name, service);
    throw describeDatabaseError(error, maintenanceUrl);
  }
}

async function check(url: string): Promise<void> {
  await using connection = await open(url);
  await requireVersion(connection, url);
}

async function open(url: string): Promise<Connection> {
  try {
    return await connect(url);
  } catch (error) {
    throw describeDatabaseError(error, url);
  }
}

async function requireVersion(connection: Connection, url: string): Promise<void> {
  const [row] = await connection.query<{ version: number; text: string }>(
    `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_version') as text`,
  );
  if (row !== undefined && row.version >= oldestMajor) return;
  throw HubError.badInput(
    `${new URL(url).host} 上是 PostgreSQL ${row?.text}，需要 ${oldestMajor} 或更新版本。`,
    `${new URL(url).host} runs PostgreSQL ${row?.text}; ${oldestMajor} or later is needed.`,
  );
}

function mayNotCreate(name: string, service: ServiceName): HubError {
  const variable = `${service.toUpperCase()}_DATABASE_URL`;
  return HubError.badInput(
    `DATABASE_URL 的角色无权建立数据库 ${name}。请让管理员建立它，或用 ${variable} 给出现成的数据库。`,
    `The role of DATABASE_URL may not create the database ${name}. Have it created, or give an existing one in ${variable}.`,
  );
}
