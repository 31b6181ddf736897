import { ensureDataDirectory } from '../data-directory.ts';
import { ensureDatabases } from '../databases.ts';
import type { HubConfig } from '../config.ts';
import { loadKeys } from '../keys.ts';
import { lockDirectory } from '../lock.ts';
import { serverUrl } from '../postgres/server.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { findRunningHub } from '../running-hub.ts';
import type { Say } from '../say.ts';
import { type PerService, serviceNames } from '../services.ts';

/** The databases of a hub, running or not. */
export interface OpenDatabases extends AsyncDisposable {
  readonly urls: PerService<string>;
}

export interface OpenDatabasesOptions {
  readonly say: Say;
  /** Throw when a hub uses the data directory, and keep one from starting meanwhile. */
  readonly mustRest: boolean;
}

/**
 * Finds the databases. Where no hub runs the embedded PostgreSQL, it is started for as long as they are needed; a hub
 * that starts meanwhile waits, since it would take over a server that is about to end.
 */
export async function openDatabases(
  config: HubConfig,
  { say, mustRest }: OpenDatabasesOptions,
): Promise<OpenDatabases> {
  await using opening = new AsyncDisposableStack();
  const given = {
    documents: config.documentsDatabaseUrl,
    media: config.mediaDatabaseUrl,
    gazette: config.gazetteDatabaseUrl,
  };
  const needsServer = config.databaseUrl === null && serviceNames.some((name) => given[name] === null);
  const { dataDirectory: directory } = config;
  await ensureDataDirectory(directory);
  const port = (await findRunningHub(directory))?.run.postgres?.port;
  if (mustRest || (needsServer && port === undefined)) opening.use(await lockDirectory(directory, say));
  let maintenanceUrl = config.databaseUrl;
  if (needsServer) {
    const { postgresPassword: password } = await loadKeys(directory);
    maintenanceUrl =
      port === undefined
        ? opening.use(await startPostgres({ directory, password, say })).url
        : serverUrl(port, password);
  }
  const urls = await ensureDatabases(maintenanceUrl, given);
  const everything = opening.move();
  return { urls, [Symbol.asyncDispose]: () => everything.disposeAsync() };
}
