import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { SavedFile } from './manifest.ts';

/** Writes a file of a backup for its owner's eyes only, and says what it is. Never replaces one. */
export async function saveFile(
  directory: string,
  file: string,
  content: AsyncIterable<Uint8Array>,
): Promise<SavedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* watched(): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  await pipeline(watched, createWriteStream(join(directory, file), { flags: 'wx', mode: 0o600, flush: true }));
  return { file, bytes, sha256: hash.digest('hex') };
}
