import type { Sealer } from '@dibao/shared/sealed-text';
import type { Absence, ContactRole, MessageWay } from '../rules/contact.ts';
import { maskAddress, maskNumber } from '../rules/masked-address.ts';

/** A contact as it is read; what the reader may not see is masked. */
export interface ContactRow {
  readonly id: string;
  readonly sourceId: string | null;
  readonly agencyId: string;
  readonly channelId: string | null;
  readonly role: ContactRole;
  readonly name: string;
  readonly post: string | null;
  readonly officePhone: string | null;
  readonly mobile: string | null;
  readonly ways: readonly { readonly way: MessageWay; readonly address: string }[];
  readonly isMasked: boolean;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly serviceOrder: number;
  readonly absences: readonly Absence[];
  readonly quietFrom: string | null;
  readonly quietUntil: string | null;
  readonly retiredAt: Date | null;
  readonly lockVersion: number;
}

/** A contact as the database gives it. */
export interface StoredContact extends Omit<ContactRow, 'mobile' | 'ways' | 'isMasked' | 'retiredAt'> {
  readonly sealedMobile: string | null;
  readonly sealedWays: readonly { readonly way: MessageWay; readonly sealed: string }[];
  readonly isWhole: boolean;
  readonly retiredAt: string | null;
}

/** The columns of {@link StoredContact} over contact `k`, given the SQL that tells whether the reader may see all of it. */
export function contactColumns(isWhole: string): string {
  return `k.id, k.source_id as "sourceId", k.agency_id as "agencyId", k.channel_id as "channelId", k.role, k.name, k.post,
    k.office_phone as "officePhone", k.sealed_mobile as "sealedMobile", k.valid_from::text as "validFrom",
    k.valid_until::text as "validUntil", k.service_order as "serviceOrder", k.quiet_from as "quietFrom",
    k.quiet_until as "quietUntil", k.retired_at as "retiredAt", k.lock_version as "lockVersion",
    (select coalesce(jsonb_agg(jsonb_build_object('from', lower(r), 'until', upper(r) - 1) order by r), '[]')
       from unnest(k.absent) r) as absences,
    (select coalesce(jsonb_agg(jsonb_build_object('way', w.way, 'sealed', w.sealed_address) order by w.way), '[]')
       from contact_way w where w.contact_id = k.id) as "sealedWays",
    (${isWhole}) as "isWhole"`;
}

/** Where a sealed value of a contact belongs. */
export function placeOf(contactId: string, field: MessageWay | 'MOBILE'): string {
  return `contact:${contactId}:${field}`;
}

/** The address and secret within a sealed way. */
export function openWay(
  sealer: Sealer,
  contactId: string,
  way: MessageWay,
  sealed: string,
): { readonly address: string; readonly secret: string | null } {
  return JSON.parse(sealer.open(sealed, placeOf(contactId, way))) as { address: string; secret: string | null };
}

export function toContactRow(stored: StoredContact, sealer: Sealer): ContactRow {
  const { sealedMobile, sealedWays, isWhole, retiredAt, ...row } = stored;
  const mobile = sealedMobile === null ? null : sealer.open(sealedMobile, placeOf(row.id, 'MOBILE'));
  return {
    ...row,
    mobile: mobile === null || isWhole ? mobile : maskNumber(mobile),
    ways: sealedWays.map(({ way, sealed }) => {
      const { address } = openWay(sealer, row.id, way, sealed);
      // A webhook is the right to speak in its group; nobody needs to read it again.
      const isShown = isWhole && (way === 'EMAIL' || way === 'SMS');
      return { way, address: isShown ? address : maskAddress(way, address) };
    }),
    isMasked: !isWhole,
    retiredAt: retiredAt === null ? null : new Date(retiredAt),
  };
}
