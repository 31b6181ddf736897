import { query } from '@dibao/shared/query';
import { hasScope, requireScope, Scope, type Viewer } from '@dibao/shared/auth';
import { type Connection, type PageWanted, pageSize, toConnection } from '@dibao/shared/connection';
import { decodeRowCursor, encodeCursor, instantKey, instantKeySql } from '@dibao/shared/cursor';
import type { DocumentsContext } from '../context.ts';
import type { ReleaseFilter } from '../rules/release-filter.ts';
import { boundary } from '../rules/boundary.ts';
import { concernedAgency } from './concerned-agency.ts';
import { ownAgencyIdsSql } from './own-agencies.sql.ts';
import { releaseConditions } from './release-conditions.ts';
import { type ReleaseView, selectReleases } from './release-view.ts';

/** A planned release is known to those who publish for its origin; everybody else learns of it when it enters the log. */
function visible(viewer: Viewer): string {
  return `(r.entered_log_at is not null or ${ofOwnOrigin(viewer)})`;
}

function ofOwnOrigin(viewer: Viewer): string {
  if (!hasScope(viewer, Scope.publish)) return 'false';
  const own = boundary(viewer);
  return own === null ? 'true' : `r.origin_id in (${ownAgencyIdsSql(own)})`;
}

/** The releases of these ids that the viewer may know of, in any order. */
export function releasesById(ctx: DocumentsContext, ids: readonly string[]): Promise<ReleaseView[]> {
  return query(ctx.em, `${selectReleases} where r.id = any (?::uuid[]) and ${visible(ctx.viewer)}`, [ids]);
}

const list = 'releases';

/** Releases, the latest entered into the log first. */
export async function listReleases(
  ctx: DocumentsContext,
  filter: ReleaseFilter,
  page: PageWanted,
): Promise<Connection<ReleaseView>> {
  const first = pageSize(page.first);
  const concerned = filter.concerning ? await concernedAgency(ctx, filter.concerning) : null;
  const { conditions, values } = releaseConditions(filter, concerned);
  if (page.after) {
    const [at, id] = decodeRowCursor(list, page.after, instantKey);
    conditions.push(`(r.entered_log_at, r.id) < (?::timestamptz, ?::uuid)`);
    values.push(at, id);
  }
  const rows = await query<(ReleaseView & { readonly sortKey: string })[]>(
    ctx.em,
    `${selectReleases.replace('from release r', `, ${instantKeySql('r.entered_log_at')} as "sortKey" from release r`)}
     where ${['r.entered_log_at is not null', ...conditions].join(' and ')}
     order by r.entered_log_at desc, r.id desc limit ?`,
    [...values, first + 1],
  );
  return toConnection(rows, first, ({ sortKey, id }) => encodeCursor(list, [sortKey, id]));
}

/** What was published in the same act as these releases, in order, each in the edition that went out. */
export function bundledDocuments(
  ctx: DocumentsContext,
  releaseIds: readonly string[],
): Promise<{ releaseId: string; documentId: string; documentEdition: number }[]> {
  return query(
    ctx.em,
    `select release_id as "releaseId", document_id as "documentId", document_edition as "documentEdition"
     from release_bundle where release_id = any (?::uuid[]) order by release_id, place`,
    [releaseIds],
  );
}

/** One's own releases that wait for their time or were held back at it, the next one first; at most 100. For publishers. */
export function plannedReleases(ctx: DocumentsContext): Promise<ReleaseView[]> {
  requireScope(ctx.viewer, Scope.publish);
  return query(
    ctx.em,
    `${selectReleases} where r.entered_log_at is null and r.withdrawn_at is null and ${ofOwnOrigin(ctx.viewer)}
     order by r.published_at, r.id limit 100`,
  );
}
