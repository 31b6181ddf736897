import { digestOf } from '@dibao/shared/digest';
import type { Refusal } from '@dibao/shared/import-lines';
import type { ImportOutcome } from '@dibao/shared/import-route';
import type { Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { type SourceDraft, parseSourceRecord } from '../rules/source-record.ts';

/** Imports a batch of the source whitelist, in one transaction. */
export async function importSources(
  orm: Orm,
  records: readonly Readonly<Record<string, unknown>>[],
): Promise<ImportOutcome[]> {
  const drafts = records.map(parseSourceRecord);
  return orm.em.fork().transactional(async (em) => {
    const wanted = drafts.flatMap((draft) => ('refusal' in draft ? [] : [draft.agencySourceId]));
    const agencies = await query<{ id: string; sourceIds: string[] }[]>(
      em,
      `select id, source_ids as "sourceIds" from agency where source_ids && ?::text[]`,
      [wanted.filter((id) => id !== null)],
    );
    const agencyOf = new Map(agencies.flatMap(({ id, sourceIds }) => sourceIds.map((sourceId) => [sourceId, id])));
    const resolved = drafts.map((draft) => ('refusal' in draft ? draft : resolveAgency(draft, agencyOf)));
    const rows = await query<{ sourceId: string; isNew: boolean }[]>(em, upsertSources, [
      JSON.stringify(resolved.filter((draft) => 'digest' in draft)),
    ]);
    const touched = new Map(rows.map(({ sourceId, isNew }) => [sourceId, isNew ? 'new' : 'changed'] as const));
    return resolved.map((draft) => ('refusal' in draft ? draft : (touched.get(draft.sourceId) ?? 'unchanged')));
  });
}

type ResolvedSource = SourceDraft & { readonly agencyId: string | null; readonly digest: string };

function resolveAgency(
  draft: SourceDraft,
  agencyOf: ReadonlyMap<string, string>,
): ResolvedSource | { readonly refusal: Refusal } {
  const { agencySourceId } = draft;
  const agencyId = agencySourceId === null ? null : (agencyOf.get(agencySourceId) ?? null);
  if (agencySourceId !== null && agencyId === null) return { refusal: agencyMissing(draft.sourceId, agencySourceId) };
  return { ...draft, agencyId, digest: digestOf(JSON.stringify([draft, agencyId])) };
}

function agencyMissing(id: string, agency: string): Refusal {
  return {
    code: 'OWNER_NOT_REGISTERED',
    id,
    field: 'agencySourceId',
    message: {
      zh: `机关 "${agency}" 未登记，请先用 pnpm hub import agencies 导入。`,
      en: `The agency "${agency}" is not registered; import it first with: pnpm hub import agencies`,
    },
  };
}

const upsertSources = `
insert into verified_source (source_id, class, name, host_keys, agency_id, designated_by, designation, division_code,
  valid_from, valid_until, record_digest)
select "sourceId", class, name, "hostKeys", "agencyId", "designatedBy", designation, "divisionCode", "validFrom",
  "validUntil", digest
from jsonb_to_recordset(?::jsonb) as item (
  "sourceId" text, class text, name text, "hostKeys" text[], "agencyId" uuid, "designatedBy" text, designation text,
  "divisionCode" text, "validFrom" date, "validUntil" date, digest text
)
on conflict (source_id) do update set
  class = excluded.class, name = excluded.name, host_keys = excluded.host_keys, agency_id = excluded.agency_id,
  designated_by = excluded.designated_by, designation = excluded.designation, division_code = excluded.division_code,
  valid_from = excluded.valid_from, valid_until = excluded.valid_until, record_digest = excluded.record_digest
where verified_source.record_digest <> excluded.record_digest
returning source_id as "sourceId", (old.id is null) as "isNew"`;
