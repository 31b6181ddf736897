import { HubError } from '@dibao/shared/errors';
import type { InternalRoute, RequestScope } from '@dibao/shared/subgraph-server';
import { createTurns } from '@dibao/shared/turns';
import { IsolationLevel } from '@mikro-orm/core';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { MediaContext } from '../context.ts';
import { type ExportForm, mediaTypes, parseExportFile } from './export-file.ts';
import { createExportParameters } from './export-parameters.ts';
import { selectFile } from './select-file.ts';
import { type Spooled, spool } from './spool.ts';

/** Exports made at one time, and askers who wait for their turn. */
const atOnce = 2;
const mostWaiting = 20;

/** What a file is called, and what its headers tell of it. */
interface MadeFile extends Spooled {
  readonly name: string;
  readonly form: ExportForm;
  readonly asOf: Date;
  readonly rows: number;
  readonly digest: string;
}

/**
 * `GET /internal/exports?file=duties.xlsx&…`: tables as files. All rows come from one snapshot of the database; the file is
 * complete before its first byte leaves, so that it is whole or an error.
 */
export function createExportRoute(contextOf: (scope: RequestScope) => MediaContext): InternalRoute {
  const turns = createTurns(atOnce);
  let waiting = 0;
  return async (request, response, scope) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://service');
    if (waiting >= mostWaiting) throw busy();
    waiting += 1;
    const turn = await turns.next(scope.signal).finally(() => {
      waiting -= 1;
    });
    if (turn === null) return;
    await using file = await make(contextOf(scope), searchParams, turn);
    await send(response, file, scope.signal);
  };
}

async function make(ctx: MediaContext, search: URLSearchParams, turn: Disposable): Promise<MadeFile> {
  using _turn = turn;
  const asked = parseExportFile(search.get('file') ?? '');
  return ctx.em.transactional(
    async (em) => {
      const file = await selectFile({ ...ctx, em }, asked, createExportParameters(search));
      const spooled = await spool(file.pieces, ctx.signal);
      const { name, asOf } = file;
      return { ...spooled, name, form: asked.form, asOf, rows: file.rows(), digest: file.digest() };
    },
    // Every row is of the same moment, however long the file takes.
    { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
  );
}

async function send(response: ServerResponse, file: MadeFile, signal: AbortSignal): Promise<void> {
  response.writeHead(200, {
    'content-type': mediaTypes[file.form],
    'content-length': file.bytes,
    'content-disposition': `attachment; filename="export.${file.form}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    // RFC 9530: whoever fetches it can tell that it came whole.
    'content-digest': `sha-256=:${file.sha256}:`,
    'x-dibao-rows': file.rows,
    'x-dibao-table-digest': file.digest,
    'x-dibao-as-of': file.asOf.toISOString(),
  });
  await pipeline(file.read(), response, { signal }).catch((error: unknown) => {
    // The asker went away; the file goes with it.
    if (!signal.aborted) throw error;
  });
}

function busy(): HubError {
  return HubError.limitExceeded(
    '正在生成的导出过多，请稍后重试。',
    'Too many exports are being made; try again shortly.',
  );
}
