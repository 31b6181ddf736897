import { createHash } from 'node:crypto';
import type { FileAnswer } from '../server/file-answer.ts';
import { PageFailure } from '../server/page-failure.ts';
import { type Paper, wordFile } from './word-document.ts';

/** Writes papers as Word files: the same paper once for many readers. Throws PageFailure where too many wait. */
export type WriteWord = (paper: Paper) => Promise<FileAnswer>;

/** Files kept, and papers that wait: writing one takes the processor from all other readers, so one is written at a time. */
const [most, longestQueue] = [16, 8];

/** A file is known by all that stands in it, so that what was changed or withdrawn is never given in its place. */
export function createWordFiles(write: WriteWord = wordFile): WriteWord {
  const files = new Map<string, Promise<FileAnswer>>();
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn(paper: Paper): Promise<FileAnswer> {
    if (waiting >= longestQueue) throw PageFailure.busy();
    waiting += 1;
    const file = last.then(() => write(paper)).finally(() => (waiting -= 1));
    last = file.catch(() => {});
    return file;
  }

  return async (paper) => {
    const key = createHash('sha256').update(JSON.stringify(paper)).digest('base64');
    const known = files.get(key);
    files.delete(key);
    const file = known ?? inTurn(paper);
    files.set(key, file);
    for (const oldest of files.keys()) {
      if (files.size <= most) break;
      files.delete(oldest);
    }
    try {
      return await file;
    } catch (error) {
      files.delete(key);
      throw error;
    }
  };
}
