import { requireScope, Scope } from '@dibao/shared/auth';
import { type Connection, pageSize, toConnection } from '@dibao/shared/connection';
import { decodeCursor, encodeCursor, unknownCursor } from '@dibao/shared/cursor';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import { shanghaiDate } from '@dibao/shared/shanghai-date';
import type { MediaContext } from '../context.ts';
import type { ContactRole } from '../rules/contact.ts';
import { agencySight } from './agency-sight.ts';
import { allOf, condition, type Condition, given } from './condition.ts';
import { contactColumns, type ContactRow, type StoredContact, toContactRow } from './contact-row.ts';

export interface ContactFilter {
  readonly agencyId?: string | null;
  readonly channelId?: string | null;
  readonly roles?: readonly ContactRole[] | null;
  /** Part of the name or the post. */
  readonly text?: string | null;
  /** Only who answers on this Beijing day and is not absent. */
  readonly onDutyOn?: string | null;
  readonly includeRetired?: boolean | null;
}

export interface ContactPage {
  readonly filter?: ContactFilter | null;
  readonly first?: number | null | undefined;
  readonly after?: string | null;
}

/** Who answers for what, as far as the viewer may know (H22); private numbers are masked for all but those of F13. */
export async function contacts(ctx: MediaContext, page: ContactPage): Promise<Connection<ContactRow>> {
  const first = pageSize(page.first);
  const { filter } = page;
  const rows = await readContacts(
    ctx,
    [
      filter?.includeRetired === true ? null : condition('k.retired_at is null'),
      given(page.after, (cursor) => condition('k.id > ?::uuid', idOf(cursor))),
      given(filter?.agencyId, (id) => sameId('k.agency_id', id)),
      given(filter?.channelId, (id) => sameId('k.channel_id', id)),
      given(filter?.roles, (roles) => condition('k.role = any (?::text[])', roles)),
      given(filter?.text, (text) => {
        const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
        return condition('k.name ilike ? or k.post ilike ?', pattern, pattern);
      }),
      given(filter?.onDutyOn, onDuty),
    ],
    first + 1,
  );
  return toConnection(rows, first, ({ id }) => encodeCursor('contacts', [id]));
}

/** Contacts by id, those the viewer may know of; in any order. */
export async function contactsById(ctx: MediaContext, ids: readonly string[]): Promise<ContactRow[]> {
  const known = ids.filter(isId);
  return readContacts(ctx, [condition('k.id = any (?::uuid[])', known)], known.length);
}

/** Contact `k` answers on this day: its time has come and not passed, and it is not absent. */
export function onDuty(day: string): Condition {
  return condition(
    `(k.valid_from is null or k.valid_from <= ?::date) and (k.valid_until is null or k.valid_until >= ?::date)
     and not k.absent @> ?::date`,
    ...[day, day, day],
  );
}

/** The present day of contacts. */
export function today(ctx: Pick<MediaContext, 'clock'>): string {
  return shanghaiDate(ctx.clock.now());
}

async function readContacts(
  ctx: MediaContext,
  conditions: readonly (Condition | null)[],
  limit: number,
): Promise<ContactRow[]> {
  requireScope(ctx.viewer, Scope.readDuties);
  const sight = await agencySight(ctx);
  const where = allOf([sight.publicly, ...conditions]);
  const rows = await query<StoredContact[]>(
    ctx.em,
    `select ${contactColumns(sight.wholly.sql)} from contact k join agency o on o.id = k.agency_id
     where ${where.sql} order by k.id limit ?`,
    [...sight.wholly.params, ...where.params, limit],
  );
  return rows.map((row) => toContactRow(row, ctx.sealer));
}

function sameId(column: string, id: string): Condition {
  return isId(id) ? condition(`${column} = ?::uuid`, id) : condition('false');
}

function idOf(cursor: string): string {
  const [id] = decodeCursor('contacts', cursor);
  if (typeof id !== 'string' || !isId(id)) throw unknownCursor(cursor);
  return id;
}
