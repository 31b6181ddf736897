import { createHash } from 'node:crypto';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A file that is complete before its first byte is sent: its length and hash are known, and an error is still an answer. */
export interface Spooled extends AsyncDisposable {
  readonly bytes: number;
  /** SHA-256 of the whole file, base64 (RFC 9530). */
  readonly sha256: string;
  read(): Readable;
}

/**
 * Writes pieces into a file that has no name any more: whatever becomes of the process, nothing is left behind. A slow
 * reader then holds a file, and no transaction.
 */
export async function spool(
  pieces: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  signal: AbortSignal,
): Promise<Spooled> {
  const file = await openNameless();
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of pieces) {
      signal.throwIfAborted();
      const chunk = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
      hash.update(chunk);
      await file.write(chunk, 0, chunk.length, bytes);
      bytes += chunk.length;
    }
    return {
      bytes,
      sha256: hash.digest('base64'),
      read: () => file.createReadStream({ start: 0, autoClose: false }),
      [Symbol.asyncDispose]: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function openNameless(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'dibao-export-'));
  try {
    return await open(join(folder, 'file'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
