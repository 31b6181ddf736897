import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file in the data directory that stands while the demonstration is being loaded: who finds it, completes it. */
export interface UnfinishedDemo {
  /** When the loading that was not completed began; null when there is none. */
  begunAt(): Promise<Date | null>;
  begin(at: Date): Promise<void>;
  finish(): Promise<void>;
}

export function unfinishedDemo(dataDirectory: string): UnfinishedDemo {
  const path = join(dataDirectory, 'demonstration-unfinished');
  return {
    async begunAt() {
      try {
        return new Date((await readFile(path, 'utf8')).trim());
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    async begin(at) {
      // Appears whole or not at all: times of releases are counted from it.
      await writeFile(`${path}.new`, `${at.toISOString()}\n`);
      await rename(`${path}.new`, path);
    },
    finish: () => rm(path, { force: true }),
  };
}
