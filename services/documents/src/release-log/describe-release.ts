import { query } from '@dibao/shared/query';
import type { Em } from '@dibao/shared/orm';
import type { Release } from '../entities/release.entity.ts';
import type { Envelope, EnvelopeAgency, EnvelopeDocument } from '../rules/envelope.ts';

/** What is told of an act beside the release itself. */
export interface Act {
  readonly kind: Envelope['kind'];
  readonly at: Date;
  readonly reason?: string | null;
  readonly force?: Envelope['force'];
}

/** The envelope of an act on a release, from what the running transaction sees. */
export async function describeRelease(em: Em, release: Release, act: Act): Promise<Envelope> {
  const [origin] = await query<EnvelopeAgency[]>(
    em,
    `select id, name, kind, level, division_code as "divisionCode", system, parent_id as "parentId" from agency where id = ?`,
    [release.originId],
  );
  const [document] = await describeDocuments(em, [[release.documentId, release.documentEdition]]);
  if (origin === undefined || document === undefined)
    throw new Error(`Release ${release.id} lost its origin or document`);
  const members = await query<{ id: string; edition: number }[]>(
    em,
    `select document_id as id, document_edition as edition from release_bundle where release_id = ? order by place`,
    [release.id],
  );
  return {
    version: 1,
    hub: null,
    kind: act.kind,
    at: act.at.toISOString(),
    reason: act.reason ?? null,
    release: {
      id: release.id,
      title: release.title,
      column: release.columnName,
      scope: release.scope,
      basis: release.basis,
      url: release.url ?? null,
      edition: release.edition,
      systems: release.systems,
      divisionCode: release.divisionCode ?? null,
      publishedAt: release.publishedAt.toISOString(),
      enteredLogAt: (release.enteredLogAt ?? act.at).toISOString(),
      origin,
      territoryId: await territoryOf(em, origin),
    },
    document,
    bundle: await describeDocuments(
      em,
      members.map(({ id, edition }) => [id, edition]),
    ),
    force: act.force ?? null,
  };
}

/**
 * The nearest government at or above the origin by parent links, else the one of its division: where media finds whom
 * the release obliges. Null for the State, whose territory is everything.
 */
async function territoryOf(em: Em, origin: EnvelopeAgency): Promise<string | null> {
  const [government] = await query<{ id: string; level: string }[]>(
    em,
    `with recursive line as (
       select id, kind, level, parent_id, 0 as height from agency where id = ?::uuid
       union all
       select a.id, a.kind, a.level, a.parent_id, line.height + 1
       from line join agency a on a.id = line.parent_id where line.height < 20
     )
     select id, level from (
       select id, level, height from line where kind = 'GOVERNMENT'
       union all
       select id, level, 100 from agency where kind = 'GOVERNMENT' and division_code = ?
     ) candidates order by height limit 1`,
    [origin.id, origin.divisionCode],
  );
  if ((government?.level ?? origin.level) === 'STATE') return null;
  return government?.id ?? origin.id;
}

async function describeDocuments(
  em: Em,
  editions: readonly (readonly [id: string, edition: number])[],
): Promise<EnvelopeDocument[]> {
  return query<EnvelopeDocument[]>(
    em,
    `select d.id, d.source_id as "sourceId", d.kind, e.title, d.document_number as "documentNumber", d.index_number as "indexNumber",
       coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) order by i.place)
                 from document_issuer i join agency a on a.id = i.agency_id where i.document_id = d.id), '[]') as issuers,
       d.written_on::text as "writtenOn", d.issued_on::text as "issuedOn", d.published_on::text as "publishedOn",
       d.effective_from::text as "effectiveFrom", d.valid_until::text as "validUntil",
       d.disclosure, d.legal_force as "legalForce", d.topics, d.audiences, e.digest,
       coalesce((select jsonb_agg(jsonb_build_object('name', t.name, 'mediaType', t.media_type, 'bytes', t.bytes, 'digest', t.digest) order by t.place)
                 from attachment t where t.document_id = d.id and t.edition = e.number), '[]') as attachments
     from unnest(?::uuid[], ?::int[]) with ordinality as wanted (id, number, place)
     join policy_document d on d.id = wanted.id
     join edition e on e.document_id = d.id and e.number = wanted.number
     order by wanted.place`,
    [editions.map(([id]) => id), editions.map(([, edition]) => edition)],
  );
}
