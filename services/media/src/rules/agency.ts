import type { AdministrativeLevel, AgencyKind } from '@dibao/shared/agency';

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
