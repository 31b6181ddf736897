import type { PublishReleaseInput, ReleaseBasis, ReleaseScope } from '../../../generated/graphql.ts';

/** What the form of a release holds. */
export interface ReleaseFields {
  readonly column: string;
  readonly scope: ReleaseScope;
  readonly systems: readonly string[];
  readonly divisionCode: string;
  readonly basis: ReleaseBasis;
  readonly url: string;
  /** A minute in Beijing, `2026-11-26T09:00`; empty: now. */
  readonly publishedAt: string;
  readonly bundleIds: readonly string[];
  readonly noInterpretationReason: string;
}

/** What the form says, as the hub takes it; what the scope does not ask for is left out. */
export function toRelease(documentId: string, fields: ReleaseFields): Omit<PublishReleaseInput, 'idempotencyKey'> {
  const { column, scope, systems, divisionCode, basis, url, publishedAt, bundleIds, noInterpretationReason } = fields;
  return {
    ...{ documentId, bundleIds, column, scope, basis },
    systems: scope === 'SECTOR' ? systems : null,
    divisionCode: scope === 'REGION' ? divisionCode.trim() || null : null,
    url: url.trim() || null,
    publishedAt: publishedAt === '' ? null : `${publishedAt}:00+08:00`,
    noInterpretationReason: noInterpretationReason.trim() || null,
  };
}
