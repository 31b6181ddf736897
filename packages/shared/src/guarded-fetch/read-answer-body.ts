import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import {
  type BrotliOptions,
  brotliDecompress,
  constants,
  gunzip,
  inflate,
  inflateRaw,
  type ZlibOptions,
} from 'node:zlib';
import { FetchRefusal } from './fetch-outcome.ts';

/**
 * The whole body, decompressed. Bytes are counted before and after decompression: a small body that unpacks into a large
 * one ends at `limit` as well. Throws {@link FetchRefusal}.
 */
export async function readAnswerBody(response: IncomingMessage, limit: number): Promise<Buffer> {
  const bytes = await collect(response, limit);
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (bytes.length === 0 || encoding === '' || encoding === 'identity') return bytes;
  const decompress = decompressions[encoding];
  if (decompress === undefined) {
    throw new FetchRefusal('malformed', `不认识的压缩方式 ${encoding}。`, `Unknown content encoding ${encoding}.`);
  }
  try {
    return await decompress(bytes, limit);
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge(limit);
    throw new FetchRefusal('malformed', '压缩的内容已损坏。', 'The compressed content is damaged.', { cause });
  }
}

async function collect(response: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(response.headers['content-length']) > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

type Decompress = (bytes: Buffer, limit: number) => Promise<Buffer>;

// Servers that close early leave the trailer of gzip away; what came until then is read, as browsers do.
function leniently(unpack: typeof gunzip): Decompress {
  const unpacked = promisify<Buffer, ZlibOptions, Buffer>(unpack);
  return (bytes, limit) => unpacked(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: limit });
}

const unpackGzip = leniently(gunzip);
const unpackZlib = leniently(inflate);
const unpackRaw = leniently(inflateRaw);
const brotli = promisify<Buffer, BrotliOptions, Buffer>(brotliDecompress);
const unpackBrotli: Decompress = (bytes, limit) => brotli(bytes, { maxOutputLength: limit });

const decompressions: Readonly<Record<string, Decompress>> = {
  gzip: unpackGzip,
  'x-gzip': unpackGzip,
  br: unpackBrotli,
  // "deflate" means zlib, yet some servers send the bare stream; the low half of the first byte tells.
  deflate: (bytes, limit) => (((bytes[0] ?? 0) & 0x0f) === 8 ? unpackZlib : unpackRaw)(bytes, limit),
};

function tooLarge(limit: number): FetchRefusal {
  return new FetchRefusal('tooLarge', `内容超过 ${limit} 字节，未读完。`, `The content exceeds ${limit} bytes.`);
}
