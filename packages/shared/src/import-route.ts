import { requireScope, Scope, type Viewer } from './auth.ts';
import { type ImportLine, readImportLines, type Refusal } from './import-lines.ts';
import type { InternalRoute } from './subgraph-server.ts';

/** How many records of an import did what. */
export interface ImportCounts {
  new: number;
  changed: number;
  unchanged: number;
  refused: number;
}

/** What became of one record. */
export type ImportOutcome = 'new' | 'changed' | 'unchanged' | { readonly refusal: Refusal };

/** What the asker of an import reads back, one JSON object a line. */
export type ImportMessage =
  | { readonly type: 'refused'; readonly line: number; readonly refusal: Refusal }
  | { readonly type: 'progress'; readonly done: number }
  | ({ readonly type: 'done' } & ImportCounts);

export interface ImportSource {
  /** Records per transaction. */
  readonly batchSize: number;
  /** Imports a batch in one transaction; outcomes in the order of the records. */
  readonly importBatch: (
    records: readonly Record<string, unknown>[],
    viewer: Viewer,
    signal: AbortSignal,
  ) => Promise<readonly ImportOutcome[]>;
  /** Called once when all is in, before the counts are told. */
  readonly finish?: () => Promise<void>;
}

/**
 * The endpoint behind `pnpm hub import`: JSON Lines in, JSON Lines out. Each batch is one transaction, so a lost
 * connection leaves whole batches, and running the import again completes it.
 */
export function createImportRoute(source: ImportSource): InternalRoute {
  return async (request, response, { viewer, signal }) => {
    requireScope(viewer, Scope.import);
    response.writeHead(200, { 'content-type': 'application/jsonl; charset=utf-8' });
    const counts: ImportCounts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
    const tell = (message: ImportMessage) => response.write(`${JSON.stringify(message)}\n`);

    function refuse(line: number, refusal: Refusal): void {
      counts.refused += 1;
      tell({ type: 'refused', line, refusal });
    }

    async function flush(batch: readonly (ImportLine & { readonly record: Record<string, unknown> })[]): Promise<void> {
      const outcomes = await source.importBatch(
        batch.map(({ record }) => record),
        viewer,
        signal,
      );
      for (const [index, outcome] of outcomes.entries()) {
        if (typeof outcome === 'string') counts[outcome] += 1;
        else refuse(batch[index]?.line ?? 0, outcome.refusal);
      }
      tell({ type: 'progress', done: counts.new + counts.changed + counts.unchanged + counts.refused });
    }

    let batch: (ImportLine & { readonly record: Record<string, unknown> })[] = [];
    for await (const line of readImportLines(request)) {
      signal.throwIfAborted();
      if ('refusal' in line) {
        refuse(line.line, line.refusal);
        continue;
      }
      batch.push(line);
      if (batch.length === source.batchSize) {
        await flush(batch);
        batch = [];
      }
    }
    if (batch.length > 0) await flush(batch);
    await source.finish?.();
    tell({ type: 'done', ...counts });
    response.end();
  };
}
