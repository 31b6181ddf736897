import { type Connection, pageSize, toConnection } from '@dibao/shared/connection';
import { decodeCursor, encodeCursor, unknownCursor } from '@dibao/shared/cursor';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import type { AdministrativeLevel } from '@dibao/shared/agency';
import type { ChannelStatus, Platform } from '../rules/channel.ts';
import type { NoDutyReason } from '../rules/no-duty-reason.ts';
import { allOf, condition, given } from './condition.ts';
import { listedBelowDivision } from './subtree.ts';

export interface ChannelFilter {
  /** One's own, for example. */
  readonly ids?: readonly string[] | null;
  /** Part of the name, the handle, or an address, present or past. */
  readonly text?: string | null;
  readonly platforms?: readonly Platform[] | null;
  readonly levels?: readonly AdministrativeLevel[] | null;
  /** The division and everything below it by parent links. */
  readonly divisionCode?: string | null;
  readonly system?: string | null;
  readonly statuses?: readonly ChannelStatus[] | null;
  /** In this group 矩阵. */
  readonly group?: string | null;
  /** Whether its opening was filed and approved (E08, E09). */
  readonly isFiled?: boolean | null;
}

/** A channel as it is read. */
export interface ChannelRow {
  readonly id: string;
  readonly sourceId: string;
  readonly platform: Platform;
  readonly name: string;
  readonly url: string | null;
  readonly handle: string | null;
  readonly siteIdCode: string | null;
  readonly ownerId: string | null;
  readonly level: AdministrativeLevel | null;
  readonly divisionCode: string | null;
  readonly system: string | null;
  readonly status: ChannelStatus;
  readonly noDutyReason: NoDutyReason | null;
  readonly pageOfId: string | null;
  readonly supervisorId: string | null;
  readonly operatorId: string | null;
  readonly certification: string | null;
  readonly groups: readonly string[];
  readonly openedOn: string | null;
  readonly closedOn: string | null;
}

const columns = `c.id, c.source_id as "sourceId", c.platform, c.name, c.url, c.handle, c.site_id_code as "siteIdCode",
  c.owner_id as "ownerId", c.level, c.division_code as "divisionCode", c.system, c.status,
  c.no_duty_reason as "noDutyReason", c.page_of_id as "pageOfId", c.supervisor_id as "supervisorId",
  c.operator_id as "operatorId", c.certification, c.groups, c.opened_on::text as "openedOn", c.closed_on::text as "closedOn"`;

const filed = `exists (select from filing f where f.channel_id = c.id and f.kind = 'OPEN' and f.state = 'APPROVED')`;

/** The registry is public: who must repost, and who need not and why. */
export async function channels(
  ctx: MediaContext,
  kind: 'SITE' | 'ACCOUNT',
  page: {
    readonly filter?: ChannelFilter | null;
    readonly first?: number | null | undefined;
    readonly after?: string | null;
  },
): Promise<Connection<ChannelRow>> {
  const first = pageSize(page.first);
  const { filter } = page;
  const where = allOf([
    condition(kind === 'SITE' ? `c.platform = 'WEBSITE'` : `c.platform <> 'WEBSITE'`),
    given(page.after, (cursor) => condition('c.id > ?::uuid', idOf(cursor))),
    given(filter?.ids, (ids) => condition('c.id = any (?::uuid[])', ids.filter(isId))),
    given(filter?.text, (text) => {
      const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
      return condition(
        `c.name ilike ? or c.url ilike ? or c.handle ilike ?
         or c.id in (select a.channel_id from channel_alias a where a.url ilike ?)`,
        ...Array.from({ length: 4 }, () => pattern),
      );
    }),
    given(filter?.platforms, (platforms) => condition('c.platform = any (?::text[])', platforms)),
    given(filter?.levels, (levels) => condition('c.level = any (?::text[])', levels)),
    given(filter?.divisionCode, listedBelowDivision),
    given(filter?.system, (system) => condition('c.system = ?', system)),
    given(filter?.statuses, (statuses) => condition('c.status = any (?::text[])', statuses)),
    given(filter?.group, (group) => condition('c.groups @> ?::text[]', [group])),
    given(filter?.isFiled, (isFiled) => condition(`${filed} = ?::boolean`, isFiled)),
  ]);
  const rows = await query<ChannelRow[]>(
    ctx.em,
    `select ${columns} from channel c where ${where.sql} order by c.id limit ?`,
    [...where.params, first + 1],
  );
  return toConnection(rows, first, ({ id }) => encodeCursor('channels', [id]));
}

/** Channels by id, in any order. */
export async function channelsById(ctx: MediaContext, ids: readonly string[]): Promise<ChannelRow[]> {
  return query<ChannelRow[]>(ctx.em, `select ${columns} from channel c where c.id = any (?::uuid[])`, [
    ids.filter(isId),
  ]);
}

/** The channels of many agencies, in any order. */
export async function channelsOfOwners(ctx: MediaContext, ownerIds: readonly string[]): Promise<ChannelRow[]> {
  return query<ChannelRow[]>(
    ctx.em,
    `select ${columns} from channel c where c.owner_id = any (?::uuid[]) order by c.id`,
    [ownerIds.filter(isId)],
  );
}

function idOf(cursor: string): string {
  const [id] = decodeCursor('channels', cursor);
  if (typeof id !== 'string' || !isId(id)) throw unknownCursor(cursor);
  return id;
}
