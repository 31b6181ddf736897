import { query } from '@dibao/shared/query';
import type { Refusal } from '@dibao/shared/import-lines';
import type { ImportOutcome, ImportSource } from '@dibao/shared/import-route';
import type { RequestScope } from '@dibao/shared/subgraph-server';
import type { DocumentsContext } from '../context.ts';
import { type AgencyRecord, readAgencyRecord } from '../rules/agency-record.ts';
import { linkToGovernments } from './register-issuers.ts';
import { touchAgencies } from './touch-agencies.ts';

/** Registers agencies, parents before children; a second time it changes only what differs. */
export function importAgencies(createContext: (scope: RequestScope) => DocumentsContext): ImportSource {
  return {
    batchSize: 500,
    importBatch: (records, viewer, signal) => importBatch(createContext({ viewer, signal, language: 'zh' }), records),
  };
}

async function importBatch(
  ctx: DocumentsContext,
  records: readonly Record<string, unknown>[],
): Promise<ImportOutcome[]> {
  const read = records.map(readAgencyRecord);
  const outcomes = new Map<AgencyRecord, ImportOutcome>();
  await ctx.em.transactional(async (em) => {
    const changed: string[] = [];
    for (const record of read) {
      if ('refusal' in record) continue;
      const parent = await findParent(em, record);
      if (parent === undefined) {
        outcomes.set(record, { refusal: unknownParent(record) });
        continue;
      }
      // An issuer met in a document before its registration becomes this agency and keeps its id.
      await query(
        em,
        `update agency set source_id = ? where source_id = 'issuer:' || ? and not exists (select from agency where source_id = ?)`,
        [record.sourceId, record.name, record.sourceId],
      );
      const [row] = await query<{ id: string; isNew: boolean }[]>(
        em,
        `insert into agency (source_id, name, kind, level, division_code, system, parent_id) values (?, ?, ?, ?, ?, ?, ?)
         on conflict (source_id) do update
           set name = excluded.name, kind = excluded.kind, level = excluded.level, division_code = excluded.division_code,
               system = excluded.system, parent_id = excluded.parent_id
           where (agency.name, agency.kind, agency.level, agency.division_code, agency.system, agency.parent_id)
             is distinct from (excluded.name, excluded.kind, excluded.level, excluded.division_code, excluded.system, excluded.parent_id)
         returning id, xmax = 0 as "isNew"`,
        [record.sourceId, record.name, record.kind, record.level, record.divisionCode, record.system, parent],
      );
      if (row !== undefined) changed.push(row.id);
      outcomes.set(record, row === undefined ? 'unchanged' : row.isNew ? 'new' : 'changed');
    }
    await linkToGovernments(em);
    await touchAgencies(em, changed);
  });
  return read.map((record) => ('refusal' in record ? record : (outcomes.get(record) ?? 'unchanged')));
}

/** The id of the parent; null where the record names none; undefined where there is no such agency. */
async function findParent(em: DocumentsContext['em'], record: AgencyRecord): Promise<string | null | undefined> {
  if (record.parentSourceId === null && record.parentDivisionCode === null) return null;
  const [parent] = await query<{ id: string }[]>(
    em,
    `select id from agency
     where source_id = ? or (division_code = ? and kind = 'GOVERNMENT') order by source_id = ? desc nulls last limit 1`,
    [record.parentSourceId, record.parentDivisionCode, record.parentSourceId],
  );
  return parent?.id;
}

function unknownParent({ sourceId, parentSourceId, parentDivisionCode }: AgencyRecord): Refusal {
  const parent = parentSourceId ?? parentDivisionCode;
  return {
    code: 'UNKNOWN_PARENT',
    id: sourceId,
    field: 'parentSourceId',
    message: {
      zh: `上级机关 ${parent} 尚未登记；请先导入上级。`,
      en: `The parent agency ${parent} is not registered; import it first.`,
    },
  };
}
