import { AdministrativeLevel } from '@dibao/shared/agency';
import { ChannelStatus, Platform } from './channel.ts';
import type { ChannelDraft } from './channel-draft.ts';
import { addressOf, codeOf, siteIdCodeOf, unsaid } from './channel-fields.ts';
import { namedOwner, namedOwnerFields } from './named-owner.ts';
import { isNoDutyReason, noDutyReasons } from './no-duty-reason.ts';
import { createRecordFields, RecordRefused } from './record-fields.ts';

const fieldsKnown = [
  'sourceId',
  'platform',
  'name',
  'url',
  'handle',
  'siteIdCode',
  'ownerSourceId',
  ...namedOwnerFields,
  'noDutyReason',
  'level',
  'divisionCode',
  'system',
  'status',
];

/** Reads a record of the project's own form. */
export function parseRegisteredChannel(record: Readonly<Record<string, unknown>>): ChannelDraft {
  const fields = createRecordFields(record, fieldsKnown);
  const platform = fields.oneOf('platform', Platform) ?? 'WEBSITE';
  const reason = fields.text('noDutyReason');
  if (reason !== null && !isNoDutyReason(reason)) {
    const all = Object.keys(noDutyReasons).join(', ');
    throw RecordRefused.malformed('noDutyReason', reason, `应为 ${all} 之一。`, `expected one of ${all}.`);
  }
  const owner = fields.text('ownerSourceId');
  const named = namedOwner(fields);
  if (owner !== null && named !== null) {
    throw RecordRefused.malformed('owner', named.name, '不能与 ownerSourceId 同时给出。', 'give it or ownerSourceId.');
  }
  return {
    ...unsaid,
    ...addressOf(fields, platform === 'WEBSITE'),
    sourceId: fields.required('sourceId'),
    platform,
    name: fields.required('name'),
    handle: platform === 'WEBSITE' ? null : fields.required('handle'),
    siteIdCode: siteIdCodeOf(fields),
    owner: owner === null ? named : { sourceId: owner },
    noDutyReason: reason,
    level: fields.oneOf('level', AdministrativeLevel),
    divisionCode: codeOf(fields, 'divisionCode'),
    system: fields.text('system'),
    status: fields.oneOf('status', ChannelStatus) ?? 'ACTIVE',
  };
}
