import { existsSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';

const root = new URL('../../../shared/', import.meta.url);

/** Whether the collection of real documents, sites and gazettes stands beside the project. */
export const hasCorpus = existsSync(new URL('corpus/SOURCES.md', root));

if (!hasCorpus) process.stderr.write('Real data is not here (../shared): the tests that read it are skipped.\n');

/** A file of the collection. */
export function corpusFile(path: string): URL {
  return new URL(path, root);
}

export function corpusJson<T>(path: string): T {
  return JSON.parse(readFileSync(corpusFile(path), 'utf8')) as T;
}

/** The lines of a JSON Lines file, up to `limit` of them. */
export async function corpusLines(path: string, limit = Number.POSITIVE_INFINITY): Promise<string[]> {
  const lines: string[] = [];
  await using file = await open(corpusFile(path));
  for await (const line of file.readLines()) {
    if (lines.length >= limit) break;
    lines.push(line);
  }
  return lines;
}
