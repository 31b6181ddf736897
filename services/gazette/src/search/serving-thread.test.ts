import { silentLog } from '@dibao/shared/log';
import { describe, expect, it } from 'vitest';
import { indexVersion } from './index-sql.ts';
import { IndexError, type IndexThread } from './index-thread.ts';
import { createServingThread } from './serving-thread.ts';

// Stands for the worker thread: this test is about what happens around it when it ends.
function fakeThread(version = indexVersion): IndexThread & { end(): void } {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const nothing = () => Promise.resolve();
  return {
    ended,
    end,
    check: () => Promise.resolve({ version, generation: 'a.1', articles: 0 }),
    generation: () => Promise.resolve('a.1'),
    search: () => Promise.reject(new Error('not asked')),
    upsert: nothing,
    remove: nothing,
    load: nothing,
    finishLoad: nothing,
    close: async () => end(),
    terminate: async () => end(),
  };
}

function threads() {
  const started: ReturnType<typeof fakeThread>[] = [];
  const open = async () => {
    const thread = fakeThread();
    started.push(thread);
    return thread;
  };
  return { started, open };
}

const until = (condition: () => boolean) => expect.poll(condition).toBe(true);

describe('createServingThread', () => {
  it('starts the thread again when it ends by itself', async () => {
    const { started, open } = threads();
    const serving = createServingThread(open, silentLog);
    await serving.serve('somewhere');
    started[0]?.end();
    await until(() => started.length === 2);
    expect(await serving.use((thread) => thread.check())).toMatchObject({ generation: 'a.1' });
    expect(serving.needsRebuild).toBe(false);
    await serving.close();
  });

  it('takes an index for damaged that ends its thread three times in a row', async () => {
    const { started, open } = threads();
    const serving = createServingThread(open, silentLog);
    await serving.serve('somewhere');
    for (let count = 1; count <= 3; count++) {
      await until(() => started.length === count);
      started[count - 1]?.end();
    }
    await until(() => serving.needsRebuild);
    await expect(serving.use((thread) => thread.check())).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(started).toHaveLength(3);
  });

  it('asks for a rebuild of an index of another version', async () => {
    const serving = createServingThread(async () => fakeThread(indexVersion + 1), silentLog);
    await serving.serve('somewhere');
    expect(serving.needsRebuild).toBe(true);
  });

  it('asks for a rebuild when a call meets damage, not when it meets anything else', async () => {
    const { open } = threads();
    const serving = createServingThread(open, silentLog);
    await serving.serve('somewhere');
    const fail = (sqlState: string) => serving.use(() => Promise.reject(new IndexError('no', sqlState)));
    await expect(fail('57014')).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(serving.needsRebuild).toBe(false);
    await expect(fail('XX001')).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(serving.needsRebuild).toBe(true);
    await serving.close();
  });
});
