import { ensureDataDirectory } from '../data-directory.ts';
import { ensureDatabases } from '../databases.ts';
import type { HubConfig } from '../config.ts';
import { loadKeys } from '../keys.ts';
import { serverUrl } from '../postgres/server.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { findRunningHub } from '../running-hub.ts';
import type { Say } from '../say.ts';
import { type PerService, serviceNames } from '../services.ts';

/** The databases of a hub, running or not. */
export interface OpenDatabases extends AsyncDisposable {
  readonly urls: PerService<string>;
}

/** Finds the databases; the embedded PostgreSQL is started for as long as they are needed when no hub runs it. */
export async function openDatabases(config: HubConfig, say: Say): Promise<OpenDatabases> {
  await using opening = new AsyncDisposableStack();
  const given = {
    documents: config.documentsDatabaseUrl,
    media: config.mediaDatabaseUrl,
    gazette: config.gazetteDatabaseUrl,
  };
  const needsServer = config.databaseUrl === null && serviceNames.some((name) => given[name] === null);
  let maintenanceUrl = config.databaseUrl;
  if (needsServer) {
    await ensureDataDirectory(config.dataDirectory);
    const { postgresPassword: password } = await loadKeys(config.dataDirectory);
    const port = (await findRunningHub(config.dataDirectory))?.run.postgres?.port;
    maintenanceUrl =
      port === undefined
        ? opening.use(await startPostgres({ directory: config.dataDirectory, password, say })).url
        : serverUrl(port, password);
  }
  const urls = await ensureDatabases(maintenanceUrl, given);
  const everything = opening.move();
  return { urls, [Symbol.asyncDispose]: () => everything.disposeAsync() };
}
