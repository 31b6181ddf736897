import { requireScope, Scope } from '@dibao/shared/auth';
import { type Connection, type PageWanted, pageSize, toConnection } from '@dibao/shared/connection';
import { decodeRowCursor, encodeCursor } from '@dibao/shared/cursor';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../../context.ts';
import { ownAgenciesSql } from '../../queries/own-agencies.sql.ts';
import { boundary } from '../../rules/boundary.ts';
import { bindsSql } from './binds.sql.ts';
import type { PersonState } from '../rules/person-states.ts';
import type { Grant } from '../rules/stand.ts';

export interface PersonView {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly state: PersonState;
  readonly createdAt: Date;
  readonly invitedUntil: Date | null;
}

const select = `select p.id, p.login, p.name, p.state, p.created_at as "createdAt",
  (select i.expires_at from invitation i where i.person_id = p.id and i.closed_at is null) as "invitedUntil" from person p`;

/** People by id, for whoever has learnt of the id where it may be known. */
export function peopleById({ em }: DocumentsContext, ids: readonly string[]): Promise<PersonView[]> {
  return query(em, `${select} where p.id = any (?::uuid[])`, [ids]);
}

export interface PersonFilter {
  /** Part of a name or a login. */
  readonly text?: string | null;
  readonly states?: readonly PersonState[] | null;
  readonly agencyId?: string | null;
}

const list = 'people';

/** People who stand for the administrator's agencies, or did last and stand for nobody now, by name; an administrator of the hub sees all. */
export async function listPeople(
  ctx: DocumentsContext,
  { text, states, agencyId }: PersonFilter,
  page: PageWanted,
): Promise<Connection<PersonView>> {
  requireScope(ctx.viewer, Scope.administer);
  const first = pageSize(page.first);
  const [name, id] = page.after ? decodeRowCursor(list, page.after) : [null, null];
  const own = boundary(ctx.viewer);
  const agency = agencyId ?? null;
  const rows = await query<PersonView[]>(
    ctx.em,
    `with recursive ${ownAgenciesSql}
     ${select}
     where (?::uuid is null or exists (
         select from role_grant g where g.person_id = p.id and g.agency_id in (select own.id from own) and ${bindsSql}))
       and (?::text is null or strpos(p.name, ?) > 0 or strpos(p.login, lower(?)) > 0)
       and (?::text[] is null or p.state = any (?::text[]))
       and (?::boolean or exists (
         select from role_grant g where g.person_id = p.id and g.ended_at is null and g.agency_id = ?::uuid))
       and (?::text is null or (p.name, p.id) > (?, ?::uuid))
     order by p.name, p.id limit ?`,
    [
      ...[own, own, own, text ?? null, text ?? null, text ?? null, states ?? null, states ?? null],
      ...[agency === null, agency !== null && isId(agency) ? agency : null, name, name, id, first + 1],
    ],
    ctx.signal,
  );
  return toConnection(rows, first, (person) => encodeCursor(list, [person.name, person.id]));
}

export type GrantView = Grant & {
  readonly id: string;
  readonly personId: string;
  readonly grantedAt: Date;
  readonly grantedBy: string;
};

/** The grants of these people that are in force, the oldest first. */
export function grantsOf({ em }: DocumentsContext, personIds: readonly string[]): Promise<GrantView[]> {
  return query(
    em,
    `select id, person_id as "personId", role, agency_id as "agencyId", channel_ids as "channelIds", granted_at as "grantedAt",
       granted_by as "grantedBy"
     from role_grant where person_id = any (?::uuid[]) and ended_at is null order by granted_at, id`,
    [personIds],
  );
}
