import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ErrorCode, HubError } from '@dibao/shared/errors';
import type { CommandContext } from '../command-context.ts';
import { operatorToken } from '../issue-token.ts';
import { loadKeys } from '../keys.ts';
import { requireRunningHub } from '../running-hub.ts';

/** What arrived. */
export interface FetchedExport {
  readonly bytes: number;
  readonly rows: string | null;
  /** Of the table inside, the same in every form. */
  readonly tableDigest: string | null;
  /** Of the file. */
  readonly digest: string;
  readonly asOf: string | null;
}

/**
 * Fetches an export of the running hub into a file, as its operator. The file appears when it is whole: what arrives is
 * held against the hash the hub tells.
 */
export async function fetchExport(
  { config, language }: CommandContext,
  file: string,
  parameters: URLSearchParams,
  out: string,
  signal: AbortSignal,
): Promise<FetchedExport> {
  const { dataDirectory } = config();
  const { gateway } = await requireRunningHub(dataDirectory);
  const token = await operatorToken(await loadKeys(dataDirectory));
  const answer = await fetch(`${gateway}/exports/${file}?${parameters}`, {
    headers: { authorization: `Bearer ${token}`, 'accept-language': language },
    signal,
  }).catch((cause: unknown) => {
    throw HubError.unavailable('gateway', cause);
  });
  if (!answer.ok || answer.body === null) throw await refusal(answer);
  const part = `${out}.part`;
  const hash = createHash('sha256');
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(answer.body, count, createWriteStream(part), { signal });
    const digest = hash.digest();
    if (answer.headers.get('content-digest') !== `sha-256=:${digest.toString('base64')}:`) throw damaged(out);
    await rename(part, out);
    return {
      bytes,
      rows: answer.headers.get('x-dibao-rows'),
      tableDigest: answer.headers.get('x-dibao-table-digest'),
      digest: `sha256:${digest.toString('hex')}`,
      asOf: answer.headers.get('x-dibao-as-of'),
    };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function refusal(answer: Response): Promise<HubError> {
  const body = (await answer.json().catch(() => ({}))) as {
    errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: ErrorCode } }[];
  };
  const [error] = body.errors ?? [];
  if (error === undefined) return HubError.unavailable('gateway', new Error(`HTTP ${answer.status}`));
  // The gateway has answered in the reader's language already.
  return new HubError(error.extensions?.code ?? ErrorCode.INTERNAL_SERVER_ERROR, {
    zh: error.message,
    en: error.message,
  });
}

function damaged(out: string): HubError {
  return HubError.badInput(
    `收到的文件不完整，${out} 未写入。请重试。`,
    `The file that arrived is not whole; ${out} was not written. Try again.`,
  );
}
