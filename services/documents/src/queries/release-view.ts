import type { ReleaseBasis, ReleaseScope } from '../rules/release-gate.ts';

/** A release as it stands now. Its document comes through the loader of released documents, which knows who may see it. */
export interface ReleaseView {
  readonly id: string;
  readonly documentId: string;
  /** The edition it carries, which may be older than the present one. */
  readonly documentEdition: number;
  readonly title: string;
  readonly columnName: string;
  readonly scope: ReleaseScope;
  readonly basis: ReleaseBasis;
  readonly systems: readonly string[];
  readonly divisionCode: string | null;
  readonly url: string | null;
  readonly publishedAt: Date;
  readonly enteredLogAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly edition: number;
  readonly originId: string;
  /** Why a planned release did not go out. */
  readonly heldBack: string | null;
  readonly lockVersion: number;
}

/** The columns of {@link ReleaseView}, to be followed by conditions and order. */
export const selectReleases = `
  select r.id, r.document_id as "documentId", r.document_edition as "documentEdition", r.title, r.column_name as "columnName", r.scope, r.basis, r.systems,
    r.division_code as "divisionCode", r.url, r.published_at as "publishedAt", r.entered_log_at as "enteredLogAt",
    r.withdrawn_at as "withdrawnAt", r.edition, r.origin_id as "originId", r.held_back as "heldBack", r.lock_version as "lockVersion"
  from release r`;
