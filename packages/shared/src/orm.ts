import { type EntityManager, type EntitySchema, MikroORM, type Options } from '@mikro-orm/postgresql';
import { Migration, Migrator } from '@mikro-orm/migrations';
import type { Log } from './log.ts';

/** The one ORM of a service process. */
export type Orm = MikroORM;

/** A unit of work on the database of a service. */
export type Em = EntityManager;

/** A step in the history of a service's tables: append-only, named by timestamp and slug, plain SQL. */
export interface SqlMigration {
  readonly name: string;
  readonly sql: string;
}

export interface OrmOptions {
  readonly url: string;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly SqlMigration[];
  readonly log: Log;
  /** Connections at most. */
  readonly poolSize?: number;
  /** Called with each SQL statement; tests count them. */
  readonly onStatement?: (sql: string) => void;
}

/** Opens the database of a service and brings its tables up to date. */
export async function createOrm(options: OrmOptions): Promise<Orm> {
  const { onStatement, log } = options;
  const settings: Options = {
    clientUrl: options.url,
    entities: [...options.entities],
    extensions: [Migrator],
    migrations: {
      tableName: 'migrations',
      migrationsList: options.migrations.map(({ name, sql }) => ({ name, class: migrationClass(sql) })),
      snapshot: false,
    },
    pool: { min: 0, max: options.poolSize ?? 16, idleTimeoutMillis: 30_000 },
    driverOptions: {
      connectionTimeoutMillis: 10_000,
      statement_timeout: 120_000,
      // One transaction that hangs must not hold the head of a feed, and with it every publisher.
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 60_000,
      application_name: 'dibao',
    },
    discovery: { warnWhenNoEntities: false },
    forceUtcTimezone: true,
    debug: onStatement ? ['query'] : false,
    logger: (line) => onStatement?.(line),
    colors: false,
  };
  const orm = await MikroORM.init(settings);
  try {
    await migrate(orm, log);
  } catch (error) {
    await orm.close(true);
    throw error;
  }
  return orm;
}

/** Two processes may start at once: whoever has the advisory lock migrates, the other finds the work done. */
async function migrate(orm: Orm, log: Log): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    // A step over a table of millions may take longer than any statement of a running service.
    await em.execute(
      `set local lock_timeout = '120s'; set local statement_timeout = 0; select pg_advisory_xact_lock(hashtext('dibao.migrations'))`,
    );
    const done = await orm.migrator.up();
    if (done.length > 0) log.info({ migrations: done.map(({ name }) => name) }, 'migrated');
  });
}

function migrationClass(sql: string): new (...args: ConstructorParameters<typeof Migration>) => Migration {
  return class extends Migration {
    override up(): void {
      this.addSql(sql);
    }
  };
}
