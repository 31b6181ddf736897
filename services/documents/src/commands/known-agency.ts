import type { Refusal } from '@dibao/shared/import-lines';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { AgencyRecord } from '../rules/agency-record.ts';
import { isSameGovernment } from '../rules/same-government.ts';
import * as sql from './import-agencies.sql.ts';

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly hasSource: boolean;
  readonly hasName: boolean;
  /** Only met in documents so far. */
  readonly isIssuer: boolean;
  readonly hasPlace: boolean;
}

/**
 * The agency a record means, so that several sources may name one and it keeps its id: by an id it was imported under, a
 * government by its division and the name of the place, else by the name it was met under in a document. Null for one
 * nobody has named. A second government of one division is refused: it would take the name and the duties of the first.
 */
export async function knownAgency(
  em: Em,
  record: AgencyRecord,
): Promise<{ readonly id: string } | { readonly refusal: Refusal } | null> {
  const { sourceId, name, kind, divisionCode, level } = record;
  const candidates = await query<Candidate[]>(em, sql.findCandidates, [sourceId, name, kind, divisionCode, level]);
  const itself = candidates.find(({ hasSource }) => hasSource);
  const governments = candidates.filter(({ hasPlace, isIssuer }) => hasPlace && !isIssuer);
  const here = governments.find((government) => government === itself || isSameGovernment(government.name, name));
  if (here === undefined && governments[0] !== undefined) {
    return { refusal: conflictingGovernment(record, governments[0].name) };
  }
  return (
    itself ??
    here ??
    candidates.find(({ hasName }) => hasName) ??
    candidates.find((met) => met.hasPlace && isSameGovernment(met.name, name)) ??
    null
  );
}

function conflictingGovernment({ sourceId, name, divisionCode }: AgencyRecord, known: string): Refusal {
  return {
    code: 'CONFLICTING_GOVERNMENT',
    id: sourceId,
    field: divisionCode === null ? 'level' : 'divisionCode',
    message: {
      zh: `“${name}”与已登记的“${known}”同为一地的政府。两者之一如非政府，请改正其 kind；如系更名，请用原来的 sourceId。`,
      en: `“${name}” would be a second government beside “${known}”. Correct the kind of whichever is none; if it was renamed, use the sourceId it has.`,
    },
  };
}
