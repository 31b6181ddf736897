/** The disclosure attribute of a document 公开属性 (B01); UNDETERMINED is that of historic papers nobody has judged (B19). */
export const Disclosure = {
  PROACTIVE: 'PROACTIVE',
  ON_REQUEST: 'ON_REQUEST',
  NOT_DISCLOSED: 'NOT_DISCLOSED',
  UNDETERMINED: 'UNDETERMINED',
} as const;
export type Disclosure = (typeof Disclosure)[keyof typeof Disclosure];

/** Who says so: the text itself · the issuer in a field · its publication on a government site · nobody. */
export const DisclosureBasis = {
  MARKER: 'MARKER',
  FIELD: 'FIELD',
  ALREADY_PUBLIC: 'ALREADY_PUBLIC',
  NONE: 'NONE',
} as const;
export type DisclosureBasis = (typeof DisclosureBasis)[keyof typeof DisclosureBasis];
