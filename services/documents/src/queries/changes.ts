import { query } from '@dibao/shared/query';
import type { Em } from '@dibao/shared/orm';
import type { AgencyView } from './agencies.ts';

type Placed<T> = T & { readonly position: number };

/** An agency as other services know it: with every id it was imported under. */
export type AgencyChange = AgencyView & { readonly sourceIds: readonly string[] };

/** Agencies changed after a position, in order; each once, as it is now. */
export function agencyChanges(em: Em, after: number, limit: number): Promise<Placed<AgencyChange>[]> {
  return query(
    em,
    `select change_position::float8 as position, id, source_id as "sourceId", name, kind, level,
       division_code as "divisionCode", system, parent_id as "parentId",
       array(select s.source_id from agency_source s where s.agency_id = agency.id order by s.source_id) as "sourceIds"
     from agency where change_position > ? order by change_position limit ?`,
    [after, limit],
  );
}

/** A document as other services may know it. What the public may not know of is an id and nothing else. */
export interface DocumentChange {
  readonly id: string;
  readonly visible: boolean;
  readonly documentNumber: string | null;
  readonly documentNumberKey: string | null;
  readonly numberMayBeCited: boolean | null;
  readonly hasBody: boolean | null;
  readonly legalForce: string | null;
  readonly disclosure: string | null;
}

/** Documents changed after a position, in order; each once, as it is now; never a text. */
export function documentChanges(em: Em, after: number, limit: number): Promise<Placed<DocumentChange>[]> {
  return query(
    em,
    `select d.change_position::float8 as position, d.id, seen.document is not null as visible,
       seen.document ->> 'number' as "documentNumber", seen.document ->> 'key' as "documentNumberKey",
       (seen.document ->> 'cited')::boolean as "numberMayBeCited", (seen.document ->> 'body')::boolean as "hasBody",
       seen.document ->> 'force' as "legalForce", seen.document ->> 'disclosure' as disclosure
     from (select * from policy_document where change_position > ? order by change_position limit ?) d
     cross join lateral (
       select case when d.exposure <> 'NONE' then jsonb_build_object(
         'number', d.document_number, 'key', d.document_number_key, 'cited', d.number_may_be_cited, 'force', d.legal_force,
         'disclosure', d.disclosure,
         'body', exists (select from edition e where e.document_id = d.id and e.number = d.public_edition and e.body is not null)
       ) end as document
     ) seen
     order by d.change_position`,
    [after, limit],
  );
}
