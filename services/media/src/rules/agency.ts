/** The levels of government; a department has the level of its government. */
export const AdministrativeLevel = {
  STATE: 'STATE',
  PROVINCE: 'PROVINCE',
  CITY: 'CITY',
  COUNTY: 'COUNTY',
  TOWNSHIP: 'TOWNSHIP',
} as const;
export type AdministrativeLevel = keyof typeof AdministrativeLevel;

/** What an agency is. */
export const AgencyKind = {
  GOVERNMENT: 'GOVERNMENT',
  DEPARTMENT: 'DEPARTMENT',
  PARTY: 'PARTY',
  MEDIA: 'MEDIA',
  PUBLIC_INSTITUTION: 'PUBLIC_INSTITUTION',
  PUBLIC_ENTERPRISE: 'PUBLIC_ENTERPRISE',
} as const;
export type AgencyKind = keyof typeof AgencyKind;

/** An agency as documents tells of it, in feeds and envelopes alike. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly level: AdministrativeLevel;
  readonly divisionCode: string | null;
  readonly system: string | null;
  readonly parentId: string | null;
}

/** The office of a government (…人民政府办公厅, 办公室) speaks for it and keeps its portal. */
export function isGovernmentOffice(name: string): boolean {
  return /(?:人民政府|国务院)办公(?:厅|室)$/.test(name);
}
