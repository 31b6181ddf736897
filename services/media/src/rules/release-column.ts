import { type Agency, isGovernmentOffice } from './agency.ts';
import type { Platform } from './channel.ts';
import type { ReleaseColumn } from './rule-profile.ts';

/**
 * The column in which a copy is expected (A08): by the level of the government the release comes from, 国务院 → 中国政务,
 * a province → its own. Null where the profile names none for such a site.
 *
 * @param government the origin is or belongs to
 */
export function expectedColumn(
  columns: readonly ReleaseColumn[],
  government: Pick<Agency, 'level' | 'name'>,
  channel: { readonly platform: Platform; readonly owner: Agency | null },
): string | null {
  const { platform, owner } = channel;
  if (platform !== 'WEBSITE' || owner === null) return null;
  const isPortal = owner.kind === 'GOVERNMENT' || isGovernmentOffice(owner.name);
  const column = columns.find(({ origin, of }) => origin === government.level && (of === 'ALL_SITES' || isPortal));
  return column === undefined ? null : column.name.replaceAll('{place}', placeOfProvince(government.name));
}

/** 云岭 of 云岭省人民政府; the nationality in the name of an autonomous region is left out, as in its column. */
function placeOfProvince(name: string): string {
  return name.replace(/人民政府$/, '').replace(/(?:[壮回]族|维吾尔)?自治区$|特别行政区$|[省市]$/, '');
}
