import { requireScope, Scope } from '@dibao/shared/auth';
import { say } from '@dibao/shared/bilingual';
import type { ValidationFailure } from '@dibao/shared/failures';
import type { Refusal } from '@dibao/shared/import-lines';
import { type ImportCounts, runImport } from '@dibao/shared/import-route';
import type { DocumentsContext } from '../context.ts';
import { importDocumentBatch } from './import-documents.ts';
import { refuse } from './release-parts.ts';

/** Records in one call; the gateway takes a mebibyte of them. */
const mostRecords = 1_000;

export interface ImportOwnDocuments {
  /** JSON Lines, one record a line. */
  readonly lines: string;
  /** The number of the first of them in the whole file. */
  readonly firstLine?: number | null;
}

/** What came of a part of a file. */
export interface DocumentsImported extends ImportCounts {
  readonly refusals: readonly RefusedRecord[];
}

export interface RefusedRecord {
  readonly line: number;
  readonly id: string | null;
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
}

/**
 * Imports documents of the publisher's own agency and those below it, a part of a file at a time; the same records again
 * change nothing, so a part whose answer was lost is simply sent again.
 */
export async function importOwnDocuments(
  ctx: DocumentsContext,
  { lines, firstLine }: ImportOwnDocuments,
): Promise<DocumentsImported | ValidationFailure> {
  requireScope(ctx.viewer, Scope.publish);
  if (lines.split('\n').length > mostRecords) return refuse(ctx, [tooMany]);
  const before = (firstLine ?? 1) - 1;
  const refusals: RefusedRecord[] = [];
  const source = {
    batchSize: 250,
    importBatch: (records: readonly Record<string, unknown>[]) => importDocumentBatch(ctx, records),
  };
  const bytes = (async function* () {
    yield Buffer.from(lines);
  })();
  const counts = await runImport(source, bytes, ctx.viewer, ctx.signal, (told) => {
    if (told.type === 'refused') refusals.push(toRefused(ctx, before + told.line, told.refusal));
  });
  return { ...counts, refusals };
}

function toRefused({ language }: DocumentsContext, line: number, refusal: Refusal): RefusedRecord {
  const { code, id = null, field = null, message } = refusal;
  return { line, id, code, field, message: say(language, message) };
}

const tooMany = {
  path: 'lines',
  message: {
    zh: `一次最多 ${mostRecords} 条；请分批提交。`,
    en: `At most ${mostRecords} records at a time; send them in parts.`,
  },
  clause: null,
};
