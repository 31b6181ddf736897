import { type Connection, type PageWanted, pageSize, toConnection } from '@dibao/shared/connection';
import { decodeRowCursor, encodeCursor } from '@dibao/shared/cursor';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import type { PortalRules, PortalTrust } from '../rules/portal-rules.ts';
import type { ReleaseScope } from '../rules/release-gate.ts';

export interface OriginPortalView {
  readonly id: string;
  readonly sourceId: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly agencyId: string;
  readonly hosts: readonly string[];
  readonly release: PortalTrust;
  readonly column: string;
  readonly scope: ReleaseScope;
  readonly systems: readonly string[];
  readonly divisionCode: string | null;
  readonly enabled: boolean;
  readonly rules: PortalRules;
  readonly changedAt: Date;
}

const select = `
  select p.id, p.source_id as "sourceId", p.name, p.aliases, p.agency_id as "agencyId", p.release, p.column_name as "column",
    p.scope, p.systems, p.division_code as "divisionCode", p.enabled, p.rules, p.changed_at as "changedAt",
    array(select host from portal_host h where h.portal_id = p.id order by host) as hosts
  from origin_portal p`;

/** The portals of these ids, in any order. */
export function portalsById(ctx: Pick<DocumentsContext, 'em'>, ids: readonly string[]): Promise<OriginPortalView[]> {
  return query(ctx.em, `${select} where p.id = any (?::uuid[])`, [ids]);
}

/** The portal an address stands on, by its host. */
export async function portalOfHost(ctx: Pick<DocumentsContext, 'em'>, host: string): Promise<OriginPortalView | null> {
  const [portal] = await query<OriginPortalView[]>(
    ctx.em,
    `${select} where p.id = (select portal_id from portal_host where host = ?)`,
    [host],
  );
  return portal ?? null;
}

const list = 'portals';

/** Registered portals by name: the public may know who is watched. */
export async function listPortals(ctx: DocumentsContext, page: PageWanted): Promise<Connection<OriginPortalView>> {
  const first = pageSize(page.first);
  const [name, id] = page.after ? decodeRowCursor(list, page.after) : [null, null];
  const rows = await query<OriginPortalView[]>(
    ctx.em,
    `${select} where ?::text is null or (p.name, p.id) > (?::text, ?::uuid) order by p.name, p.id limit ?`,
    [name, name, id, first + 1],
  );
  return toConnection(rows, first, (row) => encodeCursor(list, [row.name, row.id]));
}

export interface PortalListView {
  readonly id: string;
  readonly portalId: string;
  readonly url: string;
  readonly lookedAt: Date | null;
  readonly yielded: number | null;
  readonly failures: number;
  readonly failure: string | null;
  readonly nextLookAt: Date;
}

/** The lists of these portals that are looked at, in their order. */
export function portalLists(ctx: DocumentsContext, portalIds: readonly string[]): Promise<PortalListView[]> {
  return query(
    ctx.em,
    `select id, portal_id as "portalId", url, looked_at as "lookedAt", yielded, failures, failure, next_look_at as "nextLookAt"
     from portal_list where portal_id = any (?::uuid[]) and retired_at is null order by portal_id, place`,
    [portalIds],
  );
}
