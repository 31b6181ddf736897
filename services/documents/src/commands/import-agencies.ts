import type { Refusal } from '@dibao/shared/import-lines';
import type { ImportOutcome, ImportSource } from '@dibao/shared/import-route';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { RequestScope } from '@dibao/shared/subgraph-server';
import type { DocumentsContext } from '../context.ts';
import { type AgencyRecord, readAgencyRecord } from '../rules/agency-record.ts';
import * as sql from './import-agencies.sql.ts';
import { knownAgency } from './known-agency.ts';
import { lockImport } from './lock-import.ts';
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
  return ctx.em.transactional(async (em) => {
    await lockImport(em, 'agencies');
    const outcomes: ImportOutcome[] = [];
    const changed: string[] = [];
    for (const record of records.map(readAgencyRecord)) {
      const stored = 'refusal' in record ? record : await storeAgency(em, record);
      outcomes.push('id' in stored ? stored.outcome : stored);
      if ('id' in stored && stored.outcome !== 'unchanged') changed.push(stored.id);
    }
    await touchAgencies(em, [...changed, ...(await linkToGovernments(em))]);
    return outcomes;
  });
}

type Stored =
  | { readonly id: string; readonly outcome: 'new' | 'changed' | 'unchanged' }
  | { readonly refusal: Refusal };

async function storeAgency(em: Em, record: AgencyRecord): Promise<Stored> {
  const { sourceId, name, kind, level, divisionCode, system } = record;
  const parentId = await findParent(em, record);
  if (parentId === undefined) return { refusal: unknownParent(record) };
  const known = await knownAgency(em, record);
  if (known !== null && 'refusal' in known) return known;
  if (known !== null && parentId !== null && (await standsAbove(em, parentId, known.id))) {
    return { refusal: circularParent(record) };
  }
  const facts = [name, kind, level, divisionCode, system, parentId];
  const [row] =
    known !== null
      ? await query<{ id: string }[]>(em, sql.changeAgency, [...facts, sourceId, known.id, ...facts])
      : await query<{ id: string }[]>(em, sql.addAgency, [...facts, sourceId]);
  const id = row?.id ?? known?.id ?? '';
  const [alias] = await query<object[]>(em, sql.rememberSource, [sourceId, id]);
  if (known === null) return { id, outcome: 'new' };
  return { id, outcome: row === undefined && alias === undefined ? 'unchanged' : 'changed' };
}

/** The id of the parent; null where the record names none; undefined where there is no such agency. */
async function findParent(
  em: Em,
  { parentSourceId, parentDivisionCode }: AgencyRecord,
): Promise<string | null | undefined> {
  if (parentSourceId === null && parentDivisionCode === null) return null;
  const [parent] = await query<{ id: string }[]>(em, sql.findParent, [parentSourceId, parentDivisionCode]);
  return parent?.id;
}

async function standsAbove(em: Em, parentId: string, id: string): Promise<boolean> {
  return (await query<object[]>(em, sql.standsAbove, [parentId, id])).length > 0;
}

function circularParent({ sourceId, parentSourceId, parentDivisionCode }: AgencyRecord): Refusal {
  const parent = parentSourceId ?? parentDivisionCode;
  return {
    code: 'CIRCULAR_PARENT',
    id: sourceId,
    field: parentSourceId === null ? 'parentDivisionCode' : 'parentSourceId',
    message: {
      zh: `上级机关 ${parent} 就是该机关本身，或在其之下。`,
      en: `The parent agency ${parent} is the agency itself or stands below it.`,
    },
  };
}

function unknownParent({ sourceId, parentSourceId, parentDivisionCode }: AgencyRecord): Refusal {
  const parent = parentSourceId ?? parentDivisionCode;
  return {
    code: 'UNKNOWN_PARENT',
    id: sourceId,
    field: parentSourceId === null ? 'parentDivisionCode' : 'parentSourceId',
    message: {
      zh: `上级机关 ${parent} 尚未登记；请先导入上级。`,
      en: `The parent agency ${parent} is not registered; import it first.`,
    },
  };
}
