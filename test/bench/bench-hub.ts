import { readHubConfig } from '@dibao/hub/config';
import { sendRecords } from '@dibao/hub/import/send-records';
import { type ImportKind, importKinds } from '@dibao/hub/import/import-kind';
import { loadKeys } from '@dibao/hub/keys';
import { startHub } from '@dibao/hub/start-hub';
import { createIdentitySigner, viewerOf } from '@dibao/shared/identity';
import type { ImportMessage } from '@dibao/shared/import-route';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A hub of its own for a measurement: real processes, a real PostgreSQL that syncs to disk, an empty data directory. */
export async function startBenchHub(settings: NodeJS.ProcessEnv = {}) {
  await using opening = new AsyncDisposableStack();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'dibao-bench-'));
  opening.defer(() => rm(dataDirectory, { recursive: true, force: true }));
  const environment = { ...process.env, HUB_DATA_DIR: dataDirectory, PORT: '0', HUB_DEMO: '0', ...settings };
  const hub = opening.use(
    await startHub(await readHubConfig(environment, dataDirectory), { environment, say: () => {} }),
  );
  const keys = await loadKeys(dataDirectory);
  const signer = createIdentitySigner(keys.internalSecret);
  const operator = viewerOf({ subject: 'bench', roles: ['operator'], agencyId: null, channelIds: [], expiresAt: null });
  const everything = opening.move();
  return {
    hub,
    keys,
    dataDirectory,
    /** Imports a file as the command line does; gives the counts and the seconds it took. */
    async importFile(kind: ImportKind, file: URL): Promise<{ seconds: number; done: ImportMessage | undefined }> {
      const begun = performance.now();
      let done: ImportMessage | undefined;
      const service = hub.services[importKinds[kind].service];
      const lines = createReadStream(file);
      for await (const message of sendRecords({ service, kind, identity: await signer.sign(operator), lines })) {
        if (message.type === 'failed') throw new Error(message.message.en);
        if (message.type === 'done') done = message;
      }
      return { seconds: (performance.now() - begun) / 1_000, done };
    },
    [Symbol.asyncDispose]: () => everything.disposeAsync(),
  };
}

/** `3.21 s`, aligned. */
export function row(name: string, value: string): void {
  console.log(`${name.padEnd(34)} ${value.padStart(16)}`);
}
