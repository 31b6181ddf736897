import type { Refusal } from '@dibao/shared/import-lines';
import type { ChannelDraft } from './channel-draft.ts';
import { parseListedAccount, parseListedSite, parseLocalGovernment, parseNationalOrgan } from './listed-channel.ts';
import { readRecord } from './record-fields.ts';
import { parseRegisteredChannel } from './registered-channel.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * Reads a record: the project's own form (with `sourceId`), or a row of a public list of sites, of accounts, of local
 * governments or of national organs. Fields are described in docs/import.md.
 */
export function parseSiteRecord(record: Row): ChannelDraft | { readonly refusal: Refusal } {
  return readRecord(record, readSite);
}

function readSite(record: Row): ChannelDraft {
  if ('sourceId' in record) return parseRegisteredChannel(record);
  if ('platform' in record) return parseListedAccount(record);
  if ('province' in record) return parseLocalGovernment(record);
  if ('level' in record || 'kind' in record || 'code' in record) return parseListedSite(record);
  return parseNationalOrgan(record);
}
