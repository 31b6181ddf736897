import { HubError } from '@dibao/shared/errors';
import { isSameProcess, readRunFile, type RunFile } from './run-file.ts';
import { type PerService, serviceNames } from './services.ts';

/** A hub that runs on this machine, as its `run.json` tells it. */
export interface HubAddresses {
  /** Where the gateway answers. */
  readonly gateway: string;
  /** Where the services answer, on loopback. */
  readonly services: PerService<string>;
  readonly run: RunFile;
}

/** The hub that uses this data directory; null when none runs. */
export async function findRunningHub(dataDirectory: string): Promise<HubAddresses | null> {
  const run = await readRunFile(dataDirectory);
  if (run === null || run.isStopping || !(await isSameProcess(run.launcherPid, run.launcherIdentity))) return null;
  const at = (port: number | undefined) => `http://127.0.0.1:${port ?? 0}`;
  const [documents, media, gazette] = serviceNames.map((name) => at(run.services[name]?.port));
  if (documents === undefined || media === undefined || gazette === undefined) return null;
  return { gateway: at(run.port), services: { documents, media, gazette }, run };
}

/** The running hub; throws in one line when there is none, for commands that change something. */
export async function requireRunningHub(dataDirectory: string): Promise<HubAddresses> {
  const hub = await findRunningHub(dataDirectory);
  if (hub !== null) return hub;
  throw HubError.badInput(
    `没有使用 ${dataDirectory} 的中枢在运行。请先在另一个终端执行 npx -y pnpm start（或设置 HUB_DATA_DIR）。`,
    `No hub that uses ${dataDirectory} is running. Run "npx -y pnpm start" in another terminal first (or set HUB_DATA_DIR).`,
  );
}
