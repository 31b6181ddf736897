import type { Refusal } from '@dibao/shared/import-lines';
import { ownerOfAccount } from './account-owner.ts';
import { AdministrativeLevel } from './agency.ts';
import { ChannelStatus, Platform } from './channel.ts';
import type { ChannelDraft } from './channel-draft.ts';
import { isDivisionCode } from './division.ts';
import { ownerOfNationalOrgan } from './national-organ.ts';
import { isNoDutyReason, noDutyReasons } from './no-duty-reason.ts';
import { createRecordFields, type RecordFields, RecordRefused } from './record-fields.ts';
import { type Ownership, ownerOfSite } from './site-owner.ts';
import { parseWebAddress, type WebAddress } from './web-address.ts';

/** A record of an import of sites, told apart by the fields it has. */
type Row = Readonly<Record<string, unknown>>;

const registered = [
  'sourceId', 'platform', 'name', 'url', 'handle', 'siteIdCode', 'ownerSourceId', 'noDutyReason',
  'level', 'divisionCode', 'system', 'status',
]; // prettier-ignore

/** Platforms as lists spell them. */
const platforms: Readonly<Record<string, Platform>> = {
  weibo: 'WEIBO',
  weixin: 'WECHAT',
  wechat: 'WECHAT',
  douyin: 'DOUYIN',
  toutiao: 'TOUTIAO',
};

/**
 * Reads a record: the project's own form (with `sourceId`), or a row of a public list of sites, of accounts, of local
 * governments or of national organs. Fields are described in docs/import.md.
 */
export function parseSiteRecord(record: Row): ChannelDraft | { readonly refusal: Refusal } {
  try {
    if ('sourceId' in record) return parseRegistered(record);
    if ('platform' in record) return parseListedAccount(record);
    if ('province' in record) return parseLocalGovernment(record);
    if ('level' in record || 'kind' in record || 'code' in record) return parseListedSite(record);
    return parseNationalOrgan(record);
  } catch (error) {
    if (error instanceof RecordRefused) return { refusal: withId(error.refusal, record) };
    throw error;
  }
}

function withId(refusal: Refusal, record: Row): Refusal {
  const id = record['sourceId'] ?? record['name'];
  return typeof id === 'string' ? { ...refusal, id } : refusal;
}

function parseRegistered(record: Row): ChannelDraft {
  const fields = createRecordFields(record, registered);
  const platform = fields.oneOf('platform', Platform) ?? 'WEBSITE';
  const reason = fields.text('noDutyReason');
  if (reason !== null && !isNoDutyReason(reason)) {
    const all = Object.keys(noDutyReasons).join(', ');
    throw RecordRefused.malformed('noDutyReason', reason, `应为 ${all} 之一。`, `expected one of ${all}.`);
  }
  const owner = fields.text('ownerSourceId');
  return {
    ...unowned,
    ...addressOf(fields, platform === 'WEBSITE'),
    sourceId: fields.required('sourceId'),
    platform,
    name: fields.required('name'),
    handle: platform === 'WEBSITE' ? null : fields.required('handle'),
    siteIdCode: siteIdCodeOf(fields),
    owner: owner === null ? null : { sourceId: owner },
    noDutyReason: reason,
    level: fields.oneOf('level', AdministrativeLevel),
    divisionCode: codeOf(fields, 'divisionCode'),
    system: fields.text('system'),
    status: fields.oneOf('status', ChannelStatus) ?? 'ACTIVE',
  };
}

/** { code?, name: 大同市 司法局, kind?, level, url } */
function parseListedSite(record: Row): ChannelDraft {
  const fields = createRecordFields(record, ['code', 'name', 'kind', 'level', 'url']);
  const address = requiredAddress(fields);
  const name = fields.required('name');
  const code = codeOf(fields, 'code');
  const [place = name] = name.split(/\s/);
  const kind = fields.text('kind') ?? '';
  return {
    ...unowned,
    ...address,
    ...ownershipOf(ownerOfSite({ code, place, kind, hostKey: address.hostKey }), code),
    sourceId: `site:${code ?? 'state'}:${name}`,
    name,
  };
}

/** { platform: weibo, url?, name?, owner: 江西省, code? } */
function parseListedAccount(record: Row): ChannelDraft {
  const fields = createRecordFields(record, ['platform', 'url', 'name', 'owner', 'code']);
  const platform = platforms[fields.required('platform').toLowerCase()];
  if (platform === undefined) {
    const all = Object.keys(platforms).join(', ');
    throw RecordRefused.malformed(
      'platform',
      record['platform'],
      `未知平台，应为 ${all} 之一。`,
      `expected one of ${all}.`,
    );
  }
  const address = addressOf(fields, false);
  const name = fields.text('name') ?? '';
  const handle = address.addressKey?.replace(/^[^/]*\/(?:u\/)?/, '') ?? name;
  if (handle === '') throw RecordRefused.missing('name');
  const code = codeOf(fields, 'code');
  const place = fields.text('owner') ?? '';
  return {
    ...unowned,
    ...address,
    ...ownershipOf(ownerOfAccount({ name, code, place }), code),
    sourceId: `${platform.toLowerCase()}:${handle}`,
    platform,
    name: name === '' ? handle : name,
    handle,
  };
}

/** { province: Gansu, name: Lanzhou, url }: names in letters, so an owner is known only where the address is. */
function parseLocalGovernment(record: Row): ChannelDraft {
  const fields = createRecordFields(record, ['province', 'name', 'url']);
  return parseListing(fields, fields.required('name'), { noDuty: 'OWNER_UNKNOWN' });
}

/** { name: 外交部, url } */
function parseNationalOrgan(record: Row): ChannelDraft {
  const fields = createRecordFields(record, ['name', 'url']);
  const name = fields.required('name');
  return parseListing(fields, name, ownerOfNationalOrgan(name));
}

function parseListing(fields: RecordFields, name: string, ownership: Ownership): ChannelDraft {
  const address = requiredAddress(fields);
  return {
    ...unowned,
    ...address,
    ...ownershipOf(ownership, null),
    sourceId: `site:${address.addressKey}`,
    name,
    onlyLists: true,
  };
}

const unowned = {
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

function ownershipOf(ownership: Ownership, divisionCode: string | null): Partial<ChannelDraft> {
  if ('noDuty' in ownership) return { noDutyReason: ownership.noDuty, divisionCode };
  const { owner } = ownership;
  return { owner, level: owner.level, divisionCode: owner.divisionCode, system: owner.system };
}

function requiredAddress(fields: RecordFields): WebAddress {
  fields.required('url');
  const address = addressOf(fields, true);
  if (address.url === null || address.addressKey === null || address.hostKey === null)
    throw RecordRefused.missing('url');
  return { url: address.url, addressKey: address.addressKey, hostKey: address.hostKey };
}

function addressOf(
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

function codeOf(fields: RecordFields, field: string): string | null {
  const code = fields.text(field);
  if (code === null || isDivisionCode(code)) return code;
  throw RecordRefused.malformed(field, code, '应为六位行政区划代码。', 'a division code of six digits is expected.');
}

function siteIdCodeOf(fields: RecordFields): string | null {
  const code = fields.text('siteIdCode');
  if (code === null || /^\d{10}$/.test(code)) return code;
  throw RecordRefused.malformed(
    'siteIdCode',
    code,
    '应为十位网站标识码。',
    'a site identity code of ten digits is expected.',
  );
}
