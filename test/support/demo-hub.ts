import { loadDemo } from '@dibao/hub/demo/load-demo';
import { loadKeys } from '@dibao/hub/keys';
import { startTestHub, type TestHub } from './hub.ts';

/** A whole hub with the invented province of the demonstration in it. */
export async function startDemoHub(): Promise<TestHub> {
  const hub = await startTestHub();
  const { services, dataDir: dataDirectory } = hub;
  await loadDemo({ services, keys: await loadKeys(dataDirectory), dataDirectory, say: () => {} });
  return hub;
}
