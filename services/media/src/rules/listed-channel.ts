import { ownerOfAccount } from './account-owner.ts';
import type { Platform } from './channel.ts';
import type { ChannelDraft } from './channel-draft.ts';
import { addressOf, codeOf, requiredAddress, unsaid } from './channel-fields.ts';
import { ownerOfNationalOrgan } from './national-organ.ts';
import { createRecordFields, type RecordFields, RecordRefused } from './record-fields.ts';
import { type Ownership, ownerOfSite } from './site-owner.ts';

type Row = Readonly<Record<string, unknown>>;

/** Platforms as lists spell them. */
const platforms: Readonly<Record<string, Platform>> = {
  weibo: 'WEIBO',
  weixin: 'WECHAT',
  wechat: 'WECHAT',
  douyin: 'DOUYIN',
  toutiao: 'TOUTIAO',
};

/** { code?, name: 大同市 司法局, kind?, level, url } */
export function parseListedSite(record: Row): ChannelDraft {
  const fields = createRecordFields(record, ['code', 'name', 'kind', 'level', 'url']);
  const address = requiredAddress(fields);
  const name = fields.required('name');
  const code = codeOf(fields, 'code');
  const [place = name] = name.split(/\s/);
  const kind = fields.text('kind') ?? '';
  return {
    ...unsaid,
    ...address,
    ...ownershipOf(ownerOfSite({ code, place, kind, hostKey: address.hostKey }), code),
    sourceId: `site:${code ?? 'state'}:${name}`,
    name,
  };
}

/** { platform: weibo, url?, name?, owner: 江西省, code? } */
export function parseListedAccount(record: Row): ChannelDraft {
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
    ...unsaid,
    ...address,
    ...ownershipOf(ownerOfAccount({ name, code, place }), code),
    sourceId: `${platform.toLowerCase()}:${handle}`,
    platform,
    name: name === '' ? handle : name,
    handle,
  };
}

/** { province: Gansu, name: Lanzhou, url }: names in letters, so an owner is known only where the address is. */
export function parseLocalGovernment(record: Row): ChannelDraft {
  const fields = createRecordFields(record, ['province', 'name', 'url']);
  return parseListing(fields, fields.required('name'), { noDuty: 'OWNER_UNKNOWN' });
}

/** { name: 外交部, url } */
export function parseNationalOrgan(record: Row): ChannelDraft {
  const fields = createRecordFields(record, ['name', 'url']);
  const name = fields.required('name');
  return parseListing(fields, name, ownerOfNationalOrgan(name));
}

function parseListing(fields: RecordFields, name: string, ownership: Ownership): ChannelDraft {
  const address = requiredAddress(fields);
  return {
    ...unsaid,
    ...address,
    ...ownershipOf(ownership, null),
    sourceId: `site:${address.addressKey}`,
    name,
    onlyLists: true,
  };
}

function ownershipOf(ownership: Ownership, divisionCode: string | null): Partial<ChannelDraft> {
  if ('noDuty' in ownership) return { noDutyReason: ownership.noDuty, divisionCode };
  const { owner } = ownership;
  return { owner, level: owner.level, divisionCode: owner.divisionCode, system: owner.system };
}
