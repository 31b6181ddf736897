import type { AgencyKind } from '@dibao/shared/agency';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { ReleaseFacts } from '../rules/repost-refusal.ts';
import type { SourceTerm } from '../rules/verified-source.ts';
import type { Condition } from './condition.ts';

/** A release with what decides whether a channel may repost it. */
export interface RepostCandidate {
  readonly id: string;
  readonly enteredLogAt: Date;
  /** The duty by which the channel still owes a copy of it; null: it owes none. */
  readonly dutyId: string | null;
  readonly dueAt: Date | null;
  readonly facts: ReleaseFacts;
}

/** In which order candidates are read, over release `r` and the duty `owed`. */
export type Order = typeof newestFirst | typeof mostUrgentFirst;
export const newestFirst = 'r.entered_log_at desc, r.id desc';
export const mostUrgentFirst = `coalesce(owed.due_at, 'infinity'), r.id`;

interface Row {
  readonly id: string;
  readonly enteredLogAt: Date;
  readonly dutyId: string | null;
  readonly dueAt: Date | null;
  readonly isWithdrawn: boolean;
  readonly legalForce: string;
  readonly originKind: AgencyKind | null;
  readonly isGovernmentHost: boolean;
  readonly siteOwnerKinds: readonly AgencyKind[];
  readonly hasVerifiedCopy: boolean;
  readonly isOwed: boolean;
  readonly terms: readonly SourceTerm[];
}

/** A document whose validity has passed has expired without any act. */
export const legalForceOn = `case when r.legal_force <> 'REPEALED' and r.valid_until < ?::date then 'EXPIRED' else r.legal_force end`;

const facts = `
select r.id, r.entered_log_at as "enteredLogAt", owed.id as "dutyId", owed.due_at as "dueAt",
  r.withdrawn_at is not null as "isWithdrawn",
  ${legalForceOn} as "legalForce", o.kind as "originKind",
  coalesce(r.host_key = 'gov.cn' or r.host_key like '%.gov.cn', false) as "isGovernmentHost",
  array(
    select distinct a.kind from channel s join agency a on a.id = s.owner_id
    where s.platform = 'WEBSITE' and s.status <> 'CLOSED' and s.page_of_id is null
      and (s.host_key = r.host_key or s.id in (select l.channel_id from channel_alias l where l.host_key = r.host_key))
  ) as "siteOwnerKinds",
  exists (
    select from repost_duty d join channel s on s.id = d.channel_id
    where d.release_id = r.id and d.state = 'VERIFIED' and d.kind in ('REPOST', 'REPLACE') and s.platform = 'WEBSITE'
  ) as "hasVerifiedCopy",
  exists (
    select from repost_duty d
    where d.release_id = r.id and d.channel_id = ?::uuid and d.kind in ('REPOST', 'REPLACE') and d.state <> 'CANCELLED'
  ) as "isOwed",
  coalesce((
    select jsonb_agg(jsonb_build_object('name', s.name, 'designatedBy', s.designated_by, 'validFrom', s.valid_from,
      'validUntil', s.valid_until) order by s.valid_until desc nulls first, s.id)
    from verified_source s
    where (s.agency_id = r.origin_id or s.host_keys && host_suffixes(r.host_key))
      and (s.division_code is null or s.division_code = any (?::text[]))
  ), '[]') as terms
from release r left join agency o on o.id = r.origin_id
left join lateral (
  select d.id, d.due_at from repost_duty d
  where d.release_id = r.id and d.channel_id = ?::uuid and d.kind in ('REPOST', 'REPLACE')
    and d.state in ('OPEN', 'PARTIAL', 'DIFFERENT', 'GONE')
  order by d.due_at nulls last, d.id limit 1
) owed on true`;

/** Releases with their facts for one channel. */
export async function repostCandidates(
  em: Em,
  channel: { readonly id: string; readonly ownerId: string | null; readonly divisionCode: string | null } | null,
  where: Condition,
  today: string,
  limit: number,
  order: Order = newestFirst,
): Promise<RepostCandidate[]> {
  const divisions = channel === null ? [] : await divisionsAbove(em, channel);
  const rows = await query<Row[]>(em, `${facts} where ${where.sql} order by ${order} limit ?`, [
    today,
    channel?.id ?? null,
    divisions,
    channel?.id ?? null,
    ...where.params,
    limit,
  ]);
  return rows.map(({ id, enteredLogAt, dutyId, dueAt, ...release }) => ({
    id,
    enteredLogAt: new Date(enteredLogAt),
    dutyId,
    dueAt: dueAt === null ? null : new Date(dueAt),
    facts: release,
  }));
}

/** The divisions whose authorities designate sources for a channel: its own and those above it by parent links. */
async function divisionsAbove(
  em: Em,
  { ownerId, divisionCode }: { readonly ownerId: string | null; readonly divisionCode: string | null },
): Promise<string[]> {
  const rows = await query<{ code: string }[]>(
    em,
    `with recursive above as (
       select id, parent_id, division_code from agency
       where id = ?::uuid or (kind = 'GOVERNMENT' and division_code = ?)
       union
       select a.id, a.parent_id, a.division_code from agency a join above on a.id = above.parent_id
     )
     select distinct division_code as code from above where division_code is not null`,
    [ownerId, divisionCode],
  );
  return rows.map(({ code }) => code);
}
