import { messageOf } from '@dibao/shared/errors';
import type { Log } from '@dibao/shared/log';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SupergraphSource, TakeSupergraph } from './source.ts';

/** Serves the supergraph of a file and looks every `poll` milliseconds whether it changed. */
export async function supergraphFromFile(
  file: string,
  poll: number,
  log: Log,
  take: TakeSupergraph,
): Promise<SupergraphSource> {
  const stop = new AbortController();
  let complaint: string | null = null;
  let taken = '';

  async function look(): Promise<void> {
    try {
      const sdl = await readFile(file, 'utf8');
      if (sdl === taken) return;
      taken = sdl;
      complaint = (await take(sdl)) ? null : `${file} 不是可用的 supergraph / is not a usable supergraph`;
    } catch (error) {
      complaint = messageOf(error);
      log.error({ err: error, file }, 'supergraph-file-unreadable');
    }
  }

  async function watch(): Promise<void> {
    while (!stop.signal.aborted) {
      await sleep(poll, undefined, { signal: stop.signal }).catch(() => {});
      if (!stop.signal.aborted) await look();
    }
  }

  await look();
  const watching = watch();
  return {
    complaints: () => (complaint === null ? [] : [complaint]),
    async [Symbol.asyncDispose]() {
      stop.abort();
      await watching;
    },
  };
}
