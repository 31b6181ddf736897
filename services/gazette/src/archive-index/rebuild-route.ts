import { requireScope, Scope } from '@dibao/shared/auth';
import type { Bilingual } from '@dibao/shared/bilingual';
import { HubError } from '@dibao/shared/errors';
import type { InternalRoute } from '@dibao/shared/subgraph-server';
import type { ArchiveIndex } from './archive-index.ts';

/** What the asker of a rebuild reads back, one JSON object a line. */
export type RebuildMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly articles: number }
  | { readonly type: 'failed'; readonly message: Bilingual };

// Milliseconds. Indexing a large archive takes minutes without a word, and HTTP clients give up after 300 s of silence.
const heartbeatInterval = 20_000;

/** The endpoint behind `pnpm hub rebuild-search`. A rebuild goes on when its asker is gone. */
export function createRebuildRoute(archiveIndex: ArchiveIndex): InternalRoute {
  return async (_request, response, { viewer }) => {
    requireScope(viewer, Scope.import);
    response.writeHead(200, { 'content-type': 'application/jsonl; charset=utf-8' });
    const tell = (message: RebuildMessage) => response.write(`${JSON.stringify(message)}\n`);
    let progress: RebuildMessage = { type: 'progress', done: 0, total: 0 };
    const heartbeat = setInterval(() => tell(progress), heartbeatInterval);
    try {
      const articles = await archiveIndex.rebuild((done, total) => {
        progress = { type: 'progress', done, total };
        tell(progress);
      });
      tell({ type: 'done', articles });
    } catch (error) {
      const { text } = error instanceof HubError ? error : HubError.internal(error);
      tell({ type: 'failed', message: text });
      if (!(error instanceof HubError)) throw error;
    } finally {
      clearInterval(heartbeat);
      response.end();
    }
  };
}
