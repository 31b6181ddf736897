import { isDivisionCode } from './division.ts';
import { type RecordFields, RecordRefused } from './record-fields.ts';
import { parseWebAddress, type WebAddress } from './web-address.ts';

/** What a record says nothing of. */
export const unsaid = {
  platform: 'WEBSITE',
  handle: null,
  siteIdCode: null,
  owner: null,
  noDutyReason: null,
  level: null,
  divisionCode: null,
  system: null,
  status: 'ACTIVE',
  onlyLists: false,
} as const;

export function requiredAddress(fields: RecordFields): WebAddress {
  fields.required('url');
  const address = addressOf(fields, true);
  if (address.url === null || address.addressKey === null || address.hostKey === null)
    throw RecordRefused.missing('url');
  return { url: address.url, addressKey: address.addressKey, hostKey: address.hostKey };
}

export function addressOf(
  fields: RecordFields,
  required: boolean,
): WebAddress | { url: null; addressKey: null; hostKey: null } {
  const text = required ? fields.required('url') : fields.text('url');
  if (text === null) return { url: null, addressKey: null, hostKey: null };
  const address = parseWebAddress(text);
  if (address === null)
    throw RecordRefused.malformed('url', text, '应为 http 或 https 网址。', 'an http or https address is expected.');
  return address;
}

export function codeOf(fields: RecordFields, field: string): string | null {
  const code = fields.text(field);
  if (code === null || isDivisionCode(code)) return code;
  throw RecordRefused.malformed(field, code, '应为六位行政区划代码。', 'a division code of six digits is expected.');
}

export function siteIdCodeOf(fields: RecordFields): string | null {
  const code = fields.text('siteIdCode');
  if (code === null || /^\d{10}$/.test(code)) return code;
  throw RecordRefused.malformed(
    'siteIdCode',
    code,
    '应为十位网站标识码。',
    'a site identity code of ten digits is expected.',
  );
}
