import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemo } from '@dibao/hub/demo/load-demo';
import { performReleaseActs } from '@dibao/hub/demo/release-act';
import { loadKeys } from '@dibao/hub/keys';
import { anonymous } from '@dibao/shared/auth';
import type { Bilingual } from '@dibao/shared/bilingual';
import { listen } from '@dibao/shared/http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDocuments, testSecret } from '../support/documents.ts';
import { demoAgencies, demoDocuments, demoReleases } from './demo-data.ts';

/** A service that takes whatever is imported, or nothing at all; it counts the records. */
async function startTaker() {
  let taken = 0;
  let isDown = false;
  const listening = await listen(
    (request, response) => {
      void (async () => {
        let text = '';
        for await (const chunk of request) text += String(chunk);
        taken += text.trim().split('\n').length;
        response.end(
          `${JSON.stringify(isDown ? { type: 'failed', message: { zh: '停', en: 'down' } } : { type: 'done' })}\n`,
        );
      })();
    },
    { host: '127.0.0.1', port: 0 },
  );
  return {
    url: listening.url,
    get taken() {
      return taken;
    },
    set isDown(value: boolean) {
      isDown = value;
    },
    [Symbol.asyncDispose]: () => listening[Symbol.asyncDispose](),
  };
}

describe('loading the demonstration', () => {
  let opened: AsyncDisposableStack;
  beforeEach(() => {
    opened = new AsyncDisposableStack();
  });
  afterEach(() => opened.disposeAsync());

  async function startEmptyHub() {
    const documents = opened.use(await startDocuments());
    const others = opened.use(await startTaker());
    const dataDirectory = await mkdtemp(join(tmpdir(), 'dibao-demo-'));
    opened.defer(() => rm(dataDirectory, { recursive: true }));
    const keys = { ...(await loadKeys(dataDirectory)), internalSecret: testSecret };
    const said: Bilingual[] = [];
    return {
      documents,
      others,
      dataDirectory,
      said,
      load: () =>
        loadDemo({
          services: { documents: documents.url, media: others.url, gazette: others.url },
          ...{ keys, dataDirectory, say: (text) => void said.push(text) },
        }),
      async counts() {
        const { data } = await documents.ask(
          `{ releaseLog { count } releaseEvents(after: "EARLIEST", first: 100) { edges { node { kind release { title } } } } }`,
        );
        const kinds: string[] = data.releaseEvents.edges.map(({ node }: { node: { kind: string } }) => node.kind);
        return { count: data.releaseLog.count as number, kinds };
      },
    };
  }

  /** What the acts of the demonstration leave in the log. */
  const kindOf = {
    publish: 'PUBLISHED',
    correct: 'CORRECTED',
    withdraw: 'WITHDRAWN',
    changeLegalForce: 'FORCE_CHANGED',
  };
  const living = demoReleases.map(({ act }) => kindOf[act]);

  it('fills an empty hub with documents and a living log that the public can read, and says so in one line', async () => {
    const hub = await startEmptyHub();
    expect(await hub.load()).toBe(true);
    expect(hub.said).toHaveLength(1);
    expect(await hub.counts()).toEqual({ count: living.length, kinds: living });

    const query = `query ($id: String, $number: String) { policyDocument(sourceId: $id, documentNumber: $number) { title body legalForce disclosure issuers { name } interpretations { title } relations { kind } } }`;
    const find = async (by: object) => (await hub.documents.ask(query, by, anonymous)).data.policyDocument;
    const read = (id: string) => find({ id });
    expect(await read('lanping-2026-order-86')).toMatchObject({
      disclosure: 'PROACTIVE',
      issuers: [{ name: '澜平省人民政府' }],
      interpretations: expect.arrayContaining([{ title: '《澜平省城乡供水管理办法》政策解读' }]),
    });
    expect(await read('lanping-2022-zfb-14')).toMatchObject({ legalForce: 'REPEALED' });
    expect(await find({ number: '澜政办函〔2025〕31号' })).toMatchObject({ disclosure: 'ON_REQUEST', body: null });
    expect(await read('lanping-2025-zfbh-31')).toBeNull();
    expect(await read('lanping-2026-zfbf-6')).toBeNull();
  });

  it('leaves a hub alone in which something stands already', async () => {
    const hub = await startEmptyHub();
    await hub.documents.importRecords('documents', [{ id: 'own', title: '澜平省人民政府关于春季防火工作的通知' }]);
    expect(await hub.load()).toBe(false);
    expect(hub.said).toEqual([]);
    expect(hub.others.taken).toBe(0);
  });

  it('loads once, however often the hub starts', async () => {
    const hub = await startEmptyHub();
    await hub.load();
    expect(await hub.load()).toBe(false);
    expect(await readdir(hub.dataDirectory)).toEqual(['keys']);
  });

  it('completes what was cut short among the imports', async () => {
    const hub = await startEmptyHub();
    hub.others.isDown = true;
    await expect(hub.load()).rejects.toThrow(/sites\.jsonl was not loaded/);
    hub.others.isDown = false;
    expect(await hub.load()).toBe(true);
    expect((await hub.counts()).kinds).toEqual(living);
    const told = await hub.documents.importRecords('documents', demoDocuments);
    expect(told.counts).toMatchObject({ new: 0, changed: 0, unchanged: demoDocuments.length });
  });

  it('completes what was cut short among the releases, and releases nothing twice', async () => {
    const { documents } = await startEmptyHub();
    await documents.importRecords('agencies', demoAgencies);
    await documents.importRecords('documents', demoDocuments);
    const begunAt = new Date('2026-11-20T09:00:00Z');
    let remaining = Number.POSITIVE_INFINITY;
    async function ask<T>(operation: string, variables: object = {}): Promise<T> {
      if (operation.startsWith('mutation') && (remaining -= 1) < 0) throw new Error('killed');
      return (await documents.ask(operation, variables)).data as T;
    }
    for (const mutations of [1, 20, 26]) {
      remaining = mutations;
      await expect(performReleaseActs(demoReleases, { ask, begunAt })).rejects.toThrow('killed');
    }
    remaining = Number.POSITIVE_INFINITY;
    await performReleaseActs(demoReleases, { ask, begunAt });
    await performReleaseActs(demoReleases, { ask, begunAt });
    const { data } = await documents.ask(`{ releaseEvents(after: "EARLIEST") { edges { node { kind } } } }`);
    expect(data.releaseEvents.edges.map(({ node }: { node: { kind: string } }) => node.kind)).toEqual(living);
  });
});
