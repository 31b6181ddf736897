import { HubError } from '@dibao/shared/errors';
import { mostRows } from './sheet.ts';

const pageRows = 2_000;

/**
 * All rows of a list, page by page in the order of their key.
 *
 * @param read the next page after a row; null: the first
 */
export async function* allRows<Row>(
  read: (after: Row | null, limit: number) => Promise<readonly Row[]>,
  signal: AbortSignal,
): AsyncGenerator<Row> {
  let last: Row | null = null;
  let count = 0;
  for (;;) {
    signal.throwIfAborted();
    const page: readonly Row[] = await read(last, pageRows);
    count += page.length;
    if (count > mostRows) throw tooMany();
    yield* page;
    last = page.at(-1) ?? null;
    if (page.length < pageRows) return;
  }
}

function tooMany(): HubError {
  return HubError.limitExceeded(
    `超过 ${mostRows} 行，电子表格装不下。请以 releaseId、divisionCode、system 或更短的 from–to 缩小范围。`,
    `More than ${mostRows} rows do not fit a spreadsheet. Narrow them by releaseId, divisionCode, system or a shorter from–to.`,
  );
}
