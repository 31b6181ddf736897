import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { PassThrough, type Readable } from 'node:stream';
import { HubError, messageOf } from '@dibao/shared/errors';
import { peek } from './peek.ts';

/** A file given to an import, or standard input. */
export interface ImportFile {
  /** What people call it. */
  readonly name: string;
  /** In bytes as stored; null for standard input. */
  readonly size: number | null;
  /** Its bytes, unpacked; `onRead` hears how many stored bytes were read. */
  read(onRead?: (bytes: number) => void): AsyncIterable<Uint8Array>;
}

/** Opens a path, `-` for standard input. Throws in one line when there is no such file. */
export async function openImportFile(path: string, standardInput: Readable): Promise<ImportFile> {
  if (path === '-') return { name: 'stdin', size: null, read: (onRead) => unpack(standardInput, 'stdin', onRead) };
  const facts = await stat(path).catch((cause: unknown) => {
    throw notReadable(path, cause);
  });
  if (facts.isDirectory()) {
    throw HubError.badInput(
      `${path} 是目录。请给出其中的文件，如 ${path}/*。`,
      `${path} is a folder. Give the files in it, such as ${path}/*.`,
    );
  }
  const name = basename(path);
  return { name, size: facts.size, read: (onRead) => unpack(createReadStream(path), name, onRead) };
}

/** gzip is recognised by its first bytes, whatever the file is called. */
async function* unpack(
  stored: Readable,
  name: string,
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(counted(stored, onRead), 2).catch((cause: unknown) => {
    throw notReadable(name, cause);
  });
  if (head[0] !== 0x1f || head[1] !== 0x8b) return yield* all;
  const unpacked = new PassThrough();
  // The failure reaches the reader of `unpacked`; nobody waits for this promise.
  pipeline(all, createGunzip(), unpacked).catch(() => undefined);
  try {
    yield* unpacked as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw HubError.badInput(
      `${name} 压缩数据损坏或不完整。请重新取得该文件。`,
      `The compressed file ${name} is damaged or incomplete. Get it again.`,
      { cause },
    );
  }
}

async function* counted(stored: Readable, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of stored as AsyncIterable<Uint8Array>) {
    onRead(chunk.length);
    yield chunk;
  }
}

function notReadable(path: string, cause: unknown): HubError {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT')
    return HubError.badInput(`没有文件 ${path}。请检查路径。`, `There is no file ${path}. Check the path.`, { cause });
  if (code === 'EACCES') return HubError.badInput(`无权读取 ${path}。`, `${path} may not be read.`, { cause });
  return HubError.badInput(`无法读取 ${path}：${messageOf(cause)}`, `${path} cannot be read: ${messageOf(cause)}`, {
    cause,
  });
}
