import type { Bilingual } from './bilingual.ts';
import { HubError } from './errors.ts';
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
  | ({ readonly type: 'done' } & ImportCounts)
  | { readonly type: 'failed'; readonly message: Bilingual };

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
    const tell = (message: ImportMessage) => response.write(`${JSON.stringify(message)}\n`);
    try {
      tell({ type: 'done', ...(await runImport(source, request, viewer, signal, tell)) });
    } catch (error) {
      const { text } = error instanceof HubError ? error : HubError.internal(error);
      tell({ type: 'failed', message: text });
      if (!(error instanceof HubError)) throw error;
    } finally {
      response.end();
    }
  };
}

type RecordLine = ImportLine & { readonly record: object };

/** Imports JSON Lines batch by batch, and tells of refused records and of progress while it goes on. */
export async function runImport(
  source: ImportSource,
  lines: AsyncIterable<Uint8Array>,
  viewer: Viewer,
  signal: AbortSignal,
  tell: (message: ImportMessage) => void,
): Promise<ImportCounts> {
  const counts: ImportCounts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  const seen = new Map<string, number>();
  let batch: RecordLine[] = [];

  function refuse(line: number, refusal: Refusal): void {
    counts.refused += 1;
    tell({ type: 'refused', line, refusal });
  }

  async function flush(): Promise<void> {
    const records = batch;
    batch = [];
    const outcomes = await importApart(source, records, viewer, signal);
    for (const [index, outcome] of outcomes.entries()) {
      if (typeof outcome === 'string') counts[outcome] += 1;
      else refuse(records[index]?.line ?? 0, outcome.refusal);
    }
    tell({ type: 'progress', done: counts.new + counts.changed + counts.unchanged + counts.refused });
  }

  for await (const line of readImportLines(lines)) {
    signal.throwIfAborted();
    const duplicate = 'record' in line ? repeated(line, seen) : null;
    if ('refusal' in line) refuse(line.line, line.refusal);
    else if (duplicate !== null) refuse(line.line, duplicate);
    else if (batch.push(line) === source.batchSize) await flush();
  }
  if (batch.length > 0) await flush();
  await source.finish?.();
  return counts;
}

/**
 * Imports a batch; when the database refuses it for something in its data, halves it until the culprit stands alone and
 * is refused by itself, so that one record never keeps others out.
 */
async function importApart(
  source: ImportSource,
  lines: readonly RecordLine[],
  viewer: Viewer,
  signal: AbortSignal,
): Promise<readonly ImportOutcome[]> {
  try {
    return await source.importBatch(
      lines.map(({ record }) => record as { [field: string]: unknown }),
      viewer,
      signal,
    );
  } catch (error) {
    if (!isDataError(error)) throw error;
    const [first] = lines;
    if (lines.length === 1 && first !== undefined) return [{ refusal: notStorable(first.record, error) }];
    const half = Math.ceil(lines.length / 2);
    return [
      ...(await importApart(source, lines.slice(0, half), viewer, signal)),
      ...(await importApart(source, lines.slice(half), viewer, signal)),
    ];
  }
}

/** PostgreSQL's classes for bad data, broken constraints and exceeded limits (appendix A: 22, 23, 54). */
function isDataError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && /^(?:22|23|54)/.test(String(error.code));
}

function notStorable(record: object, error: Error & { readonly code: string }): Refusal {
  const id = idOf(record);
  return {
    code: 'NOT_STORABLE',
    ...(id !== null && { id }),
    message: {
      zh: `数据库拒绝了这条记录（${error.code}）；请检查各字段的长度与取值。`,
      en: `The database refused this record (${error.code}); check the length and value of each field.`,
    },
  };
}

function idOf(record: object): string | null {
  const { id, sourceId } = record as { readonly id?: unknown; readonly sourceId?: unknown };
  const given = id ?? sourceId;
  return typeof given === 'string' ? given.trim() : null;
}

/** One file says one thing of one id: the first record stands, a second one is refused. */
function repeated({ line, record }: Extract<ImportLine, RecordLine>, seen: Map<string, number>): Refusal | null {
  const id = idOf(record);
  if (id === null) return null;
  const first = seen.get(id);
  if (first === undefined) {
    seen.set(id, line);
    return null;
  }
  return {
    code: 'DUPLICATE_ID',
    id,
    message: { zh: `编号 ${id} 在第 ${first} 行已经出现。`, en: `The id ${id} stands in line ${first} already.` },
  };
}
