import { type Connection, type PageWanted, pageSize } from '@dibao/shared/connection';

/** A list of which only some rows are wanted, decided row by row and not in the database. */
export interface Scan<Row> {
  /** The rows behind a cursor, at most so many; fewer only where the list ends. */
  readonly read: (after: string | null, limit: number) => Promise<readonly Row[]>;
  readonly isWanted: (row: Row) => boolean;
  readonly cursorOf: (row: Row) => string;
}

const batch = 500;
/** However little of it is wanted, one page looks at no more rows than this. */
const mostLookedAt = 10_000;

/** A page of the wanted rows. One that looked at {@link mostLookedAt} rows ends there and tells where to go on. */
export async function scannedPage<Row>(
  scan: Scan<Row>,
  { first: wanted, after }: PageWanted,
): Promise<Connection<Row>> {
  const first = pageSize(wanted);
  const found: Row[] = [];
  let last: string | null = after ?? null;
  let isExhausted = false;
  for (let seen = 0; seen < mostLookedAt && found.length <= first && !isExhausted; seen += batch) {
    const rows = await scan.read(last, batch);
    found.push(...rows.filter(scan.isWanted));
    const end = rows.at(-1);
    if (end !== undefined) last = scan.cursorOf(end);
    isExhausted = rows.length < batch;
  }
  const edges = found.slice(0, first).map((node) => ({ node, cursor: scan.cursorOf(node) }));
  const isFull = found.length > first;
  const endCursor = isFull ? (edges.at(-1)?.cursor ?? null) : last;
  return { edges, pageInfo: { endCursor, hasNextPage: isFull ? first > 0 : !isExhausted } };
}
