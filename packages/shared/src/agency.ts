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
