import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** The bytes of a stream, packed with gzip; a failure of the stream is the reader's. */
export async function* pack(stream: Readable): AsyncGenerator<Uint8Array> {
  const gzip = createGzip();
  const packed = pipeline(stream, gzip);
  // Said by reading `gzip` as well, and earlier.
  packed.catch(() => undefined);
  yield* gzip as AsyncIterable<Uint8Array>;
  await packed;
}
