import type { Refusal } from '@dibao/shared/import-lines';
import { AdministrativeLevel, AgencyKind } from '@dibao/shared/agency';
import { createRecordReader, recordName, RecordRefused } from '@dibao/shared/record-reader';

/** An agency as an import gives it. */
export interface AgencyRecord {
  readonly sourceId: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly level: AdministrativeLevel;
  readonly divisionCode: string | null;
  readonly system: string | null;
  readonly parentSourceId: string | null;
  readonly parentDivisionCode: string | null;
}

const fields = new Set([
  'sourceId',
  'name',
  'kind',
  'level',
  'divisionCode',
  'system',
  'parentSourceId',
  'parentDivisionCode',
]);

/** Characters of a name or id at most: an index takes no longer ones. */
const longest = 200;

/** Reads a record of `pnpm hub import agencies`. */
export function readAgencyRecord(
  record: Readonly<Record<string, unknown>>,
): AgencyRecord | { readonly refusal: Refusal } {
  try {
    const read = createRecordReader(record, fields, recordName(record['sourceId']));
    const divisionCode = read.text('divisionCode');
    if (divisionCode !== null && !/^\d{6,12}$/.test(divisionCode)) {
      read.refuse(
        'BAD_DIVISION_CODE',
        'divisionCode',
        `区划代码 ${divisionCode} 应为 6 至 12 位数字。`,
        `The division code ${divisionCode} must have 6 to 12 digits.`,
      );
    }
    return {
      sourceId: read.requiredText('sourceId', longest),
      name: read.requiredText('name', longest),
      kind:
        read.oneOf('kind', AgencyKind) ??
        read.refuse('MISSING_FIELD', 'kind', '缺少字段 kind。', 'The field kind is missing.'),
      level:
        read.oneOf('level', AdministrativeLevel) ??
        read.refuse('MISSING_FIELD', 'level', '缺少字段 level。', 'The field level is missing.'),
      divisionCode,
      system: read.text('system', longest),
      parentSourceId: read.text('parentSourceId', longest),
      parentDivisionCode: read.text('parentDivisionCode'),
    };
  } catch (error) {
    if (error instanceof RecordRefused) return { refusal: error.refusal };
    throw error;
  }
}
