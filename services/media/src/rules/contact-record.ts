import type { Refusal } from '@dibao/shared/import-lines';
import type { Absence, ContactFacts, QuietHours, WayAddress } from './contact.ts';
import { ContactRole } from './contact.ts';
import { parseAbsences, parseDay, parseEmail, parseNumber, parseQuietHours, parseWebhook } from './contact-fields.ts';
import { createRecordFields, readRecord, type RecordFields, RecordRefused } from './record-fields.ts';

/** A contact as a record of an import describes it, before its agency and channel are looked up. */
export interface ContactDraft extends ContactFacts {
  readonly sourceId: string;
  readonly agencySourceId: string | null;
  /** In place of the id: the full name of the agency, or the division code of a government. */
  readonly agency: string | null;
  readonly channelSourceId: string | null;
}

const fieldsKnown = [
  'sourceId',
  'agencySourceId',
  'agency',
  'channelSourceId',
  'role',
  'name',
  'post',
  'officePhone',
  'mobile',
  'email',
  'smsNumber',
  'wecomWebhook',
  'dingtalkWebhook',
  'dingtalkSecret',
  'validFrom',
  'validUntil',
  'order',
  'absences',
  'quietHours',
];

/** What people call the roles in their lists. */
const rolesInWords: Readonly<Record<string, ContactRole>> = {
  值班员: 'DUTY_OFFICER',
  副班: 'DEPUTY',
  代班: 'DEPUTY',
  分管领导: 'SUPERVISOR',
  工作群: 'GROUP',
};

/** Reads a record of `hub import contacts`, or a row of a table with the same fields. Fields are described in docs/import.md. */
export function parseContactRecord(
  record: Readonly<Record<string, unknown>>,
): ContactDraft | { readonly refusal: Refusal } {
  return readRecord(record, (given) => readContact(createRecordFields(withTexts(given), fieldsKnown)));
}

function readContact(fields: RecordFields): ContactDraft {
  const role = roleOf(fields);
  const agencySourceId = fields.text('agencySourceId');
  const agency = fields.text('agency');
  const channelSourceId = fields.text('channelSourceId');
  const place = agencySourceId ?? agency;
  if (place === null && channelSourceId === null) throw RecordRefused.missing('agencySourceId');
  if (agencySourceId !== null && agency !== null) {
    throw RecordRefused.malformed('agency', agency, '不能与 agencySourceId 同时给出。', 'give it or agencySourceId.');
  }
  const name = fields.required('name');
  const draft: ContactDraft = {
    // Who has no id of their own is known by place, role and name.
    sourceId: fields.text('sourceId') ?? [place, channelSourceId, role, name].map((part) => part ?? '').join('|'),
    agencySourceId,
    agency,
    channelSourceId,
    role,
    name,
    post: fields.text('post'),
    officePhone: fields.text('officePhone'),
    mobile: parsed(fields, 'mobile', parseNumber, numberExpected),
    ways: waysOf(fields),
    validFrom: parsed(fields, 'validFrom', parseDay, dayExpected),
    validUntil: parsed(fields, 'validUntil', parseDay, dayExpected),
    serviceOrder: orderOf(fields),
    absences: parsed<readonly Absence[]>(fields, 'absences', parseAbsences, absencesExpected) ?? [],
    quietHours: parsed<QuietHours>(fields, 'quietHours', parseQuietHours, quietHoursExpected),
  };
  if (draft.validFrom !== null && draft.validUntil !== null && draft.validFrom > draft.validUntil) {
    const expected = ['不应早于 validFrom。', 'it must not be before validFrom.'] as const;
    throw RecordRefused.malformed('validUntil', draft.validUntil, ...expected);
  }
  return draft;
}

/** Tables bring numbers where texts are meant, and JSON a list of absences as objects. */
function withTexts(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => {
      if (typeof value === 'number') return [field, String(value)];
      if (field === 'absences' && Array.isArray(value)) return [field, value.map(toSpan).join(';')];
      return [field, value];
    }),
  );
}

function toSpan(absence: unknown): string {
  const { from, until } = (absence ?? {}) as { readonly from?: unknown; readonly until?: unknown };
  return `${String(from)}..${String(until ?? from)}`;
}

function roleOf(fields: RecordFields): ContactRole {
  const inWords = rolesInWords[fields.required('role')];
  const role = inWords ?? fields.oneOf('role', ContactRole);
  if (role === null) throw RecordRefused.missing('role');
  return role;
}

function waysOf(fields: RecordFields): WayAddress[] {
  const email = parsed(fields, 'email', parseEmail, emailExpected);
  const sms = parsed(fields, 'smsNumber', parseNumber, numberExpected);
  const wecom = parsed(fields, 'wecomWebhook', parseWebhook, webhookExpected);
  const dingtalk = parsed(fields, 'dingtalkWebhook', parseWebhook, webhookExpected);
  const secret = fields.text('dingtalkSecret');
  const ways: { way: WayAddress['way']; address: string | null; secret: string | null }[] = [
    { way: 'EMAIL', address: email, secret: null },
    { way: 'SMS', address: sms, secret: null },
    { way: 'WECOM', address: wecom, secret: null },
    { way: 'DINGTALK', address: dingtalk, secret },
  ];
  return ways.flatMap(({ way, address, secret: own }) => (address === null ? [] : [{ way, address, secret: own }]));
}

function orderOf(fields: RecordFields): number {
  const text = fields.text('order');
  if (text === null) return 1;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw RecordRefused.malformed('order', text, '应为 1 起的整数。', 'a whole number from 1 is expected.');
}

type Expected = readonly [zh: string, en: string];
const numberExpected: Expected = ['应为手机号，如 13800001234。', 'a mobile number such as 13800001234 is expected.'];
const emailExpected: Expected = ['应为一个电子邮箱地址。', 'one e-mail address is expected.'];
const webhookExpected: Expected = ['应为机器人的 http(s) 地址。', 'the http(s) address of a robot is expected.'];
const dayExpected: Expected = ['应为日期，如 2026-12-01。', 'a day such as 2026-12-01 is expected.'];
const quietHoursExpected: Expected = ['应为时段，如 22:00-07:00。', 'a span such as 22:00-07:00 is expected.'];
const absencesExpected: Expected = [
  '应为日期或起止日期，如 2026-12-01..2026-12-05，多段以分号隔开。',
  'days or spans such as 2026-12-01..2026-12-05 are expected, parted by semicolons.',
];

function parsed<T>(
  fields: RecordFields,
  field: string,
  parse: (text: string) => T | null,
  expected: Expected,
): T | null {
  const text = fields.text(field);
  if (text === null) return null;
  const value = parse(text);
  if (value === null) throw RecordRefused.malformed(field, text, ...expected);
  return value;
}
