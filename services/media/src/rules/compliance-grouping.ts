/** By what duties are summed up. */
export const ComplianceGrouping = {
  DIVISION: 'DIVISION',
  SYSTEM: 'SYSTEM',
  CHANNEL: 'CHANNEL',
  RELEASE: 'RELEASE',
  DAY: 'DAY',
} as const;
export type ComplianceGrouping = keyof typeof ComplianceGrouping;

/** Which duties are summed up, and by what. */
export interface ComplianceQuery {
  readonly groupBy: ComplianceGrouping;
  /** Duties whose clock started at or after. */
  readonly from: Date;
  /** … and before. */
  readonly to: Date;
  readonly divisionCode?: string | null;
  readonly system?: string | null;
}
