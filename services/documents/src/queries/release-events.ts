import { EARLIEST } from '@dibao/shared/change-feed/event-log';
import { query } from '@dibao/shared/query';
import { type Connection, type PageWanted, pageSize } from '@dibao/shared/connection';
import type { DocumentsContext } from '../context.ts';
import type { Envelope } from '../rules/envelope.ts';
import { type ConcernedAgency, passesFilter, type ReleaseFilter } from '../rules/release-filter.ts';
import { concernedAgency } from './concerned-agency.ts';

/** One position of the release log. Envelope, digest and chain are as at the event. */
export interface ReleaseEventView {
  readonly position: number;
  readonly cursor: string;
  readonly kind: Envelope['kind'];
  readonly at: Date;
  readonly edition: number;
  readonly reason: string | null;
  readonly releaseId: string;
  readonly envelope: string;
  readonly digest: string;
  readonly chain: string;
}

type LogRow = Omit<ReleaseEventView, 'cursor'>;

/** Positions read for one page at most, however few of them pass the filter. */
const scanLimit = 2_000;

/** The events after a position, in order, without a filter. */
export async function readReleaseLog(
  ctx: Pick<DocumentsContext, 'em' | 'releaseLog'>,
  after: number,
  limit: number,
): Promise<ReleaseEventView[]> {
  const rows = await query<LogRow[]>(
    ctx.em,
    `select position::float8 as position, kind, at, edition, reason, release_id as "releaseId", envelope, digest, chain
     from release_log where position > ? order by release_log.position limit ?`,
    [after, limit],
  );
  return rows.map((row) => ({ ...row, cursor: ctx.releaseLog.cursorAt(row.position) }));
}

/**
 * A page of the log for those who poll. `endCursor` is the last position scanned, also when the filter let nothing
 * through, so that a reader never scans the same stretch twice.
 */
export async function releaseEvents(
  ctx: DocumentsContext,
  filter: ReleaseFilter,
  page: PageWanted,
): Promise<Connection<ReleaseEventView>> {
  const first = pageSize(page.first, 1_000, 100);
  const after = await ctx.releaseLog.positionOf(page.after ?? EARLIEST);
  const concerned = filter.concerning ? await concernedAgency(ctx, filter.concerning) : null;
  const isFiltered = Object.values(filter).some((value) => value !== null && value !== undefined);
  const rows = await readReleaseLog(ctx, after, isFiltered ? scanLimit : first + 1);
  const passed = isFiltered ? await filterEvents(ctx, rows, filter, concerned) : rows;
  const events = passed.slice(0, first);
  const wasCut = passed.length > events.length;
  const scanned = (wasCut ? events.at(-1)?.position : rows.at(-1)?.position) ?? after;
  return {
    edges: events.map((node) => ({ node, cursor: node.cursor })),
    pageInfo: { endCursor: ctx.releaseLog.cursorAt(scanned), hasNextPage: wasCut || rows.length === scanLimit },
  };
}

/**
 * The events that pass. Whoever was told of a release is told what becomes of it, also when its topics or origin have
 * changed since: a recall that a filter keeps back would leave a copy standing.
 */
async function filterEvents(
  ctx: Pick<DocumentsContext, 'em'>,
  rows: readonly ReleaseEventView[],
  filter: ReleaseFilter,
  concerned: ConcernedAgency | null,
): Promise<ReleaseEventView[]> {
  const passes = ({ envelope }: { readonly envelope: string }) =>
    passesFilter(JSON.parse(envelope) as Envelope, filter, concerned);
  const first = rows[0]?.position ?? 0;
  const later = rows.filter((row) => row.kind !== 'PUBLISHED' && !passes(row));
  const before = await query<{ releaseId: string; envelope: string }[]>(
    ctx.em,
    `select release_id as "releaseId", envelope from release_log where release_id = any (?::uuid[]) and position < ?`,
    [later.map(({ releaseId }) => releaseId), first],
  );
  const told = new Set(before.filter(passes).map(({ releaseId }) => releaseId));
  return rows.filter((row) => {
    if (passes(row)) told.add(row.releaseId);
    return told.has(row.releaseId);
  });
}
