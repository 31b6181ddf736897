import type { CountedSums, RankedPlace, RankedUnit, RankingCriteria } from './ranking.ts';

/** By what units are ranked. */
export const BulletinUnit = { OWNER: 'OWNER', DIVISION: 'DIVISION', SYSTEM: 'SYSTEM' } as const;
export type BulletinUnit = keyof typeof BulletinUnit;

/** What a bulletin is about. */
export interface BulletinScope {
  /** The agency whose monitor drafted it: its region or system bounds the scope; null: everything. */
  readonly agencyId: string | null;
  readonly divisionCode: string | null;
  readonly system: string | null;
  readonly from: Date;
  readonly to: Date;
}

/** The figures of a bulletin as they stood at the freeze: what the checksum is taken of. */
export interface BulletinSnapshot {
  readonly format: 'dibao-bulletin/1';
  readonly bulletinId: string;
  readonly scope: {
    readonly agencyId: string | null;
    readonly divisionCode: string | null;
    readonly system: string | null;
    readonly from: string;
    readonly to: string;
  };
  readonly frozenAt: string;
  readonly summary: Readonly<Record<string, number>> & CountedSums;
  readonly medianDelaySeconds: number | null;
  readonly unitsBy: BulletinUnit;
  readonly criteria: RankingCriteria;
  readonly units: readonly RankedUnit[];
  readonly praise: readonly RankedPlace[];
  readonly criticism: readonly RankedPlace[];
  /** The rows kept beside it: how many, and the SHA-256 of them in the order of their ids. */
  readonly rows: { readonly count: number; readonly digest: string };
}
