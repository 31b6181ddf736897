import { AdministrativeLevel, AgencyKind } from '@dibao/shared/agency';
import { levelOfDivision, parentDivision } from './division.ts';
import { governmentOf, type OwnerFacts, stateCouncil } from './owner-facts.ts';
import { type RecordFields, RecordRefused } from './record-fields.ts';
import { codeOf } from './channel-fields.ts';

/** The fields that name an owner in words, as tables of people do. */
export const namedOwnerFields = ['owner', 'ownerKind'] as const;

/**
 * The owner a record names by its full name, with its place: enough to find the agency, and to register it where nobody
 * has. What it is follows from its name where the record does not say; null where no owner is named.
 */
export function namedOwner(fields: RecordFields): OwnerFacts | null {
  const name = fields.text('owner');
  if (name === null) return null;
  const code = codeOf(fields, 'divisionCode');
  const level = fields.oneOf('level', AdministrativeLevel) ?? (code === null ? null : levelOfDivision(code));
  if (level === null) throw RecordRefused.missing('divisionCode');
  const kind = fields.oneOf('ownerKind', AgencyKind) ?? kindOfName(name);
  const system = fields.text('system');
  if (name === stateCouncil.name) return stateCouncil;
  const facts = { name, kind, level, system, government: null };
  if (code === null || level === 'STATE') {
    if (level !== 'STATE') throw RecordRefused.missing('divisionCode');
    return { ...facts, sourceId: `dept:state:${name}`, divisionCode: null, parentDivisionCode: null };
  }
  // A township's government shares the code of its county, which has a government of its own.
  if (level === 'TOWNSHIP') {
    return { ...facts, sourceId: `agency:${code}:${name}`, divisionCode: null, parentDivisionCode: code };
  }
  if (kind !== 'GOVERNMENT') {
    return { ...facts, sourceId: `agency:${code}:${name}`, divisionCode: code, parentDivisionCode: code };
  }
  return {
    ...facts,
    sourceId: governmentOf(code, name).sourceId,
    divisionCode: code,
    parentDivisionCode: parentDivision(code),
  };
}

function kindOfName(name: string): AgencyKind {
  if (/(?:人民政府|行政公署|行政委员会)$/.test(name)) return 'GOVERNMENT';
  if (/^(?:中共|中国共产党)|党委|纪委/.test(name)) return 'PARTY';
  return /(?:日报|晚报|通讯)社$|广播电视台$|融媒体中心$/.test(name) ? 'MEDIA' : 'DEPARTMENT';
}
