import { requireScope, Scope } from '@dibao/shared/auth';
import { type Connection, type PageWanted, pageSize, toConnection } from '@dibao/shared/connection';
import { decodeRowCursor, encodeCursor, instantKey, instantKeySql } from '@dibao/shared/cursor';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../../context.ts';
import { ownAgenciesSql } from '../../queries/own-agencies.sql.ts';
import { boundary } from '../../rules/boundary.ts';
import type { Deed } from '../audit.ts';

export interface AuditEntryView {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly deed: Deed;
  readonly personId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface AuditFilter {
  readonly personId?: string | null;
  readonly actor?: string | null;
  readonly deeds?: readonly Deed[] | null;
}

const list = 'audit-log';

/** Who did what, the newest first: of people who stood for the administrator's agencies when it happened. */
export async function listAuditEntries(
  ctx: DocumentsContext,
  { personId, actor, deeds }: AuditFilter,
  page: PageWanted,
): Promise<Connection<AuditEntryView>> {
  requireScope(ctx.viewer, Scope.administer);
  const first = pageSize(page.first);
  const [at, id] = page.after ? decodeRowCursor(list, page.after, instantKey) : [null, null];
  const own = boundary(ctx.viewer);
  const rows = await query<(AuditEntryView & { readonly sortKey: string })[]>(
    ctx.em,
    `with recursive ${ownAgenciesSql}
     select e.id, e.at, e.actor, e.deed, e.person_id as "personId", e.detail,
       ${instantKeySql('e.at')} as "sortKey"
     from audit_entry e
     where (?::uuid is null or e.agency_ids && array(select own.id from own))
       and (?::boolean or e.person_id = ?::uuid)
       and (?::text is null or e.actor = ?)
       and (?::text[] is null or e.deed = any (?::text[]))
       and (?::timestamptz is null or (e.at, e.id) < (?::timestamptz, ?::uuid))
     order by e.at desc, e.id desc limit ?`,
    [
      ...[own, own, own, personId == null, personId != null && isId(personId) ? personId : null],
      ...[actor ?? null, actor ?? null, deeds ?? null, deeds ?? null, at, at, id, first + 1],
    ],
    ctx.signal,
  );
  return toConnection(rows, first, (entry) => encodeCursor(list, [entry.sortKey, entry.id]));
}
