import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Clock, systemClock } from '@dibao/shared/clock';
import { HubError } from '@dibao/shared/errors';
import { type ImportKind, importKinds } from '../import/import-kind.ts';
import { sendRecords } from '../import/send-records.ts';
import type { HubKeys } from '../keys.ts';
import { operatorIdentity } from '../operator-identity.ts';
import type { Say } from '../say.ts';
import type { PerService } from '../services.ts';
import { type AskDocuments, createAskDocuments } from './documents-graph.ts';
import { performReleaseActs, type ReleaseAct } from './release-act.ts';
import { unfinishedDemo } from './unfinished-demo.ts';

export interface DemoOptions {
  /** Where each service of the running hub answers. */
  readonly services: PerService<string>;
  readonly keys: HubKeys;
  readonly dataDirectory: string;
  readonly say: Say;
  /** Gives up; the next start completes what was begun. */
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
}

/** Owners before what they own, documents before the articles that print them. */
const files: readonly (readonly [ImportKind, string])[] = [
  ['agencies', 'agencies.jsonl'],
  ['sites', 'sites.jsonl'],
  ['documents', 'documents.jsonl'],
  ['gazette', 'gazette.jsonl'],
];

/**
 * Loads the invented province of `hub/demo` into an empty hub, once. A loading that was cut short is completed, since
 * its beginning is on record in the data directory; everything it repeats changes nothing. A hub in which anything
 * else stands is left alone. Answers whether it loaded something. Throws what kept it from being completed.
 */
export async function loadDemo(options: DemoOptions): Promise<boolean> {
  const { services, keys, dataDirectory, say, clock = systemClock } = options;
  const signal = options.signal ?? new AbortController().signal;
  const identity = () => operatorIdentity(keys);
  const ask = createAskDocuments({ service: services.documents, identity, signal });
  const unfinished = unfinishedDemo(dataDirectory);

  let begunAt = await unfinished.begunAt();
  if (begunAt === null) {
    if (!(await isEmpty(ask))) return false;
    begunAt = clock.now();
    await unfinished.begin(begunAt);
  }
  say({
    zh: '正在载入演示数据：虚构的澜平省（不需要时设 HUB_DEMO=0）',
    en: 'loading the demonstration: the invented province Lanping (HUB_DEMO=0 leaves it out)',
  });
  for (const [kind, name] of files) {
    const service = services[importKinds[kind].service];
    await importFile({ service, kind, name, identity: await identity(), signal });
  }
  const acts = JSON.parse(await readFile(demoFile('releases.json'), 'utf8')) as ReleaseAct[];
  await performReleaseActs(acts, { ask, begunAt });
  await registerPortals(ask);
  await unfinished.finish();
  return true;
}

/** The folder lies two levels up, from the source and from the built program alike. */
function demoFile(name: string): URL {
  return new URL(`../../demo/${name}`, import.meta.url);
}

async function isEmpty(ask: AskDocuments): Promise<boolean> {
  const { releaseLog, policyDocuments, agencies } = await ask<{
    releaseLog: { count: number };
    policyDocuments: { edges: readonly object[] };
    agencies: { edges: readonly object[] };
  }>(`{ releaseLog { count } policyDocuments(first: 1) { edges { cursor } } agencies(first: 1) { edges { cursor } } }`);
  return releaseLog.count === 0 && policyDocuments.edges.length === 0 && agencies.edges.length === 0;
}

/** Shows how rules of portals look; nothing answers at their addresses, so they are not watched. */
async function registerPortals(ask: AskDocuments): Promise<void> {
  const text = await readFile(demoFile('portals.yaml'), 'utf8');
  const { importPortals } = await ask<{ importPortals: { readonly message?: string } }>(
    `mutation ($input: ImportPortalsInput!) { importPortals(input: $input) { ... on ValidationFailure { message } } }`,
    { input: { text } },
  );
  if (importPortals.message !== undefined)
    throw notLoaded('portals.yaml', importPortals.message, importPortals.message);
}

interface FileImport {
  readonly service: string;
  readonly kind: ImportKind;
  readonly name: string;
  readonly identity: string;
  readonly signal: AbortSignal;
}

/** Imports one file. Unlike an operator's, a file of ours with a refused record is a mistake of ours. */
async function importFile({ name, ...sending }: FileImport): Promise<void> {
  for await (const message of sendRecords({ ...sending, lines: createReadStream(demoFile(name)) })) {
    if (message.type === 'failed') throw notLoaded(name, message.message.zh, message.message.en);
    if (message.type === 'refused') {
      const { id = message.line, message: reason } = message.refusal;
      throw notLoaded(name, `${id} ${reason.zh}`, `${id} ${reason.en}`);
    }
  }
}

function notLoaded(name: string, zh: string, en: string): HubError {
  return HubError.badInput(`演示数据 ${name} 未能载入：${zh}`, `The demonstration's ${name} was not loaded: ${en}`);
}
