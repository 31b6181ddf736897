import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { Sealer } from '@dibao/shared/sealed-text';
import { placeOf } from '../queries/contact-row.ts';
import type { ContactFacts } from '../rules/contact.ts';

/** A contact whose agency and channel are found. */
export interface ContactToSave extends ContactFacts {
  readonly id: string;
  readonly sourceId: string | null;
  readonly agencyId: string;
  readonly channelId: string | null;
}

/** Writes contacts, new or known by their id, with what is private sealed; who was retired serves again. */
export async function saveContacts(em: Em, sealer: Sealer, contacts: readonly ContactToSave[]): Promise<void> {
  if (contacts.length === 0) return;
  await query(em, upsertContacts, [JSON.stringify(contacts.map((contact) => toRow(contact, sealer)))]);
  await query(em, `delete from contact_way where contact_id = any (?::uuid[])`, [contacts.map(({ id }) => id)]);
  await query(em, insertWays, [JSON.stringify(contacts.flatMap((contact) => toWays(contact, sealer)))]);
}

/** Tells an unchanged record from a changed one without keeping what is private in the open. */
export function digestOfContact(contact: ContactToSave, sealer: Sealer): string {
  return sealer.fingerprint(JSON.stringify({ ...contact, id: null }));
}

function toRow(contact: ContactToSave, sealer: Sealer): object {
  const { ways: _, mobile, absences, quietHours, ...row } = contact;
  return {
    ...row,
    sealedMobile: mobile === null ? null : sealer.seal(mobile, placeOf(contact.id, 'MOBILE')),
    absent: `{${absences.map(({ from, until }) => `[${from},${until}]`).join(',')}}`,
    quietFrom: quietHours?.from ?? null,
    quietUntil: quietHours?.until ?? null,
    digest: digestOfContact(contact, sealer),
  };
}

function toWays({ id, ways }: ContactToSave, sealer: Sealer): object[] {
  return ways.map(({ way, address, secret }) => ({
    contactId: id,
    way,
    // One mailbox however it is written; one number; one group.
    addressKey: sealer.fingerprint(`${way} ${address.toLowerCase()}`),
    sealed: sealer.seal(JSON.stringify({ address, secret }), placeOf(id, way)),
  }));
}

const upsertContacts = `
insert into contact (id, source_id, agency_id, channel_id, role, name, post, office_phone, sealed_mobile, valid_from,
  valid_until, absent, service_order, quiet_from, quiet_until, record_digest)
select id, "sourceId", "agencyId", "channelId", role, name, post, "officePhone", "sealedMobile", "validFrom",
  "validUntil", absent, "serviceOrder", "quietFrom", "quietUntil", digest
from jsonb_to_recordset(?::jsonb) as item (
  id uuid, "sourceId" text, "agencyId" uuid, "channelId" uuid, role text, name text, post text, "officePhone" text,
  "sealedMobile" text, "validFrom" date, "validUntil" date, absent datemultirange, "serviceOrder" int,
  "quietFrom" text, "quietUntil" text, digest text
)
on conflict (id) do update set
  source_id = coalesce(excluded.source_id, contact.source_id), agency_id = excluded.agency_id,
  channel_id = excluded.channel_id, role = excluded.role, name = excluded.name, post = excluded.post,
  office_phone = excluded.office_phone, sealed_mobile = excluded.sealed_mobile, valid_from = excluded.valid_from,
  valid_until = excluded.valid_until, absent = excluded.absent, service_order = excluded.service_order,
  quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, record_digest = excluded.record_digest,
  retired_at = null, lock_version = contact.lock_version + 1`;

const insertWays = `
insert into contact_way (contact_id, way, address_key, sealed_address)
select "contactId", way, "addressKey", sealed
from jsonb_to_recordset(?::jsonb) as item ("contactId" uuid, way text, "addressKey" text, sealed text)`;
