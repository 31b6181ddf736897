import type { BulletinState } from '../../rules/bulletins/bulletin-state.ts';
import type { BulletinWords } from '../../rules/bulletins/bulletin-words.ts';
import type { BulletinScope, BulletinSnapshot } from '../../rules/bulletins/snapshot.ts';
import type { ComplianceSummary } from '../compliance-summary.ts';
import { toInstants } from '../duty-row.ts';

/** A bulletin as it is read. */
export interface BulletinRow {
  readonly id: string;
  readonly agencyId: string | null;
  readonly series: string;
  readonly title: string;
  readonly divisionCode: string | null;
  readonly system: string | null;
  readonly from: Date;
  readonly to: Date;
  readonly frozenAt: Date;
  /** Canonical JSON, as the checksum is of. */
  readonly snapshotText: string;
  readonly snapshot: BulletinSnapshot & { readonly summary: ComplianceSummary };
  readonly checksum: string;
  readonly words: BulletinWords;
  readonly signedChecksum: string | null;
  readonly state: BulletinState;
  readonly lockVersion: number;
  readonly draftedBy: string;
  readonly signedBy: string | null;
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly year: number | null;
  readonly serial: number | null;
}

/** The columns of {@link BulletinRow} over bulletin `b`. */
export const bulletinColumns = `b.id, b.agency_id as "agencyId", b.series, b.title, b.division_code as "divisionCode",
  b.system, b.period_from as "from", b.period_to as "to", b.frozen_at as "frozenAt", b.snapshot as "snapshotText",
  b.checksum, b.words, b.signed_checksum as "signedChecksum", b.state, b.lock_version as "lockVersion",
  b.drafted_by as "draftedBy", b.signed_by as "signedBy", b.published_at as "publishedAt",
  b.withdrawn_at as "withdrawnAt", b.year, b.serial`;

export function toBulletinRow(raw: Readonly<Record<string, unknown>>): BulletinRow {
  const row = toInstants<BulletinRow>(raw, ['from', 'to', 'frozenAt', 'publishedAt', 'withdrawnAt']);
  return { ...row, snapshot: JSON.parse(row.snapshotText) as BulletinRow['snapshot'] };
}

/** What a bulletin is about. */
export function scopeOf({ agencyId, divisionCode, system, from, to }: BulletinRow): BulletinScope {
  return { agencyId, divisionCode, system, from, to };
}

/** 2026年第3期; null before its publication. */
export function numberOf({ year, serial }: Pick<BulletinRow, 'year' | 'serial'>): string | null {
  return year === null || serial === null ? null : `${year}年第${serial}期`;
}
