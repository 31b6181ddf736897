import type { Refusal } from '@dibao/shared/import-lines';
import { DateScalar } from '@dibao/shared/scalars';
import { codeOf } from './channel-fields.ts';
import { createRecordFields, readRecord, type RecordFields, RecordRefused } from './record-fields.ts';
import { SourceClass, type SourceTerm } from './verified-source.ts';
import { hostKeyOfText } from './web-address.ts';

/** A source as a record describes it, before its agency is looked up. */
export interface SourceDraft extends SourceTerm {
  readonly sourceId: string;
  readonly class: SourceClass;
  readonly hostKeys: readonly string[];
  readonly agencySourceId: string | null;
  readonly designation: string | null;
  readonly divisionCode: string | null;
}

const fieldsKnown = [
  'sourceId',
  'class',
  'name',
  'hosts',
  'agencySourceId',
  'designatedBy',
  'designation',
  'divisionCode',
  'validFrom',
  'validUntil',
];

/** Reads a record of the source whitelist; its fields are described in docs/import.md. */
export function parseSourceRecord(
  record: Readonly<Record<string, unknown>>,
): SourceDraft | { readonly refusal: Refusal } {
  return readRecord(record, (given) => toDraft(createRecordFields(given, fieldsKnown)));
}

function toDraft(fields: RecordFields): SourceDraft {
  const sourceClass = fields.oneOf('class', SourceClass);
  if (sourceClass === null) throw RecordRefused.missing('class');
  const name = fields.required('name');
  const hostKeys = hostKeysOf(fields);
  const agencySourceId = fields.text('agencySourceId');
  if (hostKeys.length === 0 && agencySourceId === null) throw RecordRefused.missing('hosts');
  const [validFrom, validUntil] = [dayOf(fields, 'validFrom'), dayOf(fields, 'validUntil')];
  if (validFrom !== null && validUntil !== null && validUntil < validFrom) {
    throw RecordRefused.malformed('validUntil', validUntil, '早于 validFrom。', 'it lies before validFrom.');
  }
  return {
    sourceId: fields.text('sourceId') ?? `source:${name}`,
    class: sourceClass,
    name,
    hostKeys,
    agencySourceId,
    designatedBy: fields.required('designatedBy'),
    designation: fields.text('designation'),
    divisionCode: codeOf(fields, 'divisionCode'),
    validFrom,
    validUntil,
  };
}

/** Hosts, or addresses on them, in one text or a list. */
function hostKeysOf(fields: RecordFields): string[] {
  const keys = fields.list('hosts').map((text) => {
    const key = hostKeyOfText(text);
    if (key !== null) return key;
    throw RecordRefused.malformed('hosts', text, '应为域名或网址。', 'a host or an address is expected.');
  });
  return [...new Set(keys)];
}

function dayOf(fields: RecordFields, field: string): string | null {
  const text = fields.text(field);
  if (text === null) return null;
  try {
    return DateScalar.parseValue(text) as string;
  } catch {
    throw RecordRefused.malformed(field, text, '应为日期，如 2026-11-25。', 'a day such as 2026-11-25 is expected.');
  }
}
