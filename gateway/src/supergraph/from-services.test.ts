import { systemClock } from '@dibao/shared/clock';
import { createIdentitySigner } from '@dibao/shared/identity';
import { silentLog } from '@dibao/shared/log';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createIdentities } from '../identities.ts';
import { createFakeHub, until } from '../testing/fake-hub.ts';
import { supergraphFromServices } from './from-services.ts';

describe('a supergraph from the services', () => {
  it('is tried again when it could not be taken into use, and when it could not be kept', async () => {
    await using hub = await createFakeHub();
    const dataDir = join(hub.config.dataDir, 'other');
    // A file where the folder should be.
    await writeFile(dataDir, '');
    let tries = 0;
    await using source = await supergraphFromServices({
      config: { ...hub.config, dataDir },
      identityOf: createIdentities(createIdentitySigner(hub.config.internalSecret), systemClock),
      log: silentLog,
      take: async () => {
        tries += 1;
        return tries > 1;
      },
    });
    await until(() => tries > 1 && source.complaints().length === 0);
    await rm(dataDir);
    const kept = () => readFile(join(dataDir, 'supergraph.graphql'), 'utf8').catch(() => '');
    await until(async () => (await kept()).length > 0);
    // What is in use is not taken once more only because the disk was full.
    expect(tries).toBe(2);
  });
});
