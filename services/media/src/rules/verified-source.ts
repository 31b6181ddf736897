/** The three classes of the source whitelist (稿源白名单, E01). */
export const SourceClass = {
  PARTY_SITE: 'PARTY_SITE',
  GOVERNMENT_SITE: 'GOVERNMENT_SITE',
  DESIGNATED_UNIT: 'DESIGNATED_UNIT',
} as const;
export type SourceClass = keyof typeof SourceClass;

/** From when to when a source is designated; days in Beijing, both included, null without an end. */
export interface SourceTerm {
  readonly name: string;
  readonly designatedBy: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** Where a day stands to a term. */
export type TermState = 'VALID' | 'NOT_YET' | 'ENDED';

/** @param day as {@link SourceTerm} writes days */
export function stateOfTerm({ validFrom, validUntil }: SourceTerm, day: string): TermState {
  if (validFrom !== null && day < validFrom) return 'NOT_YET';
  return validUntil !== null && day > validUntil ? 'ENDED' : 'VALID';
}
