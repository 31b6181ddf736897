import { readFileSync } from 'node:fs';
import type { ReleaseAct } from '@dibao/hub/demo/release-act';

/** A record of the demonstration as it is sent to its service. */
export type DemoRecord = Readonly<Record<string, unknown>>;

const folder = new URL('../../hub/demo/', import.meta.url);

function records(name: string): readonly DemoRecord[] {
  const lines = readFileSync(new URL(name, folder), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as DemoRecord);
}

export const demoAgencies = records('agencies.jsonl');
export const demoSites = records('sites.jsonl');
export const demoDocuments = records('documents.jsonl');
export const demoArticles = records('gazette.jsonl');
export const demoReleases = JSON.parse(readFileSync(new URL('releases.json', folder), 'utf8')) as ReleaseAct[];
