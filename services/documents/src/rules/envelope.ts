/** An agency as an envelope names it. */
export interface EnvelopeAgency {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  readonly divisionCode: string | null;
  readonly system: string | null;
  readonly parentId: string | null;
}

/** A document as an envelope names it: its metadata and digests, never its text. */
export interface EnvelopeDocument {
  readonly id: string;
  readonly sourceId: string | null;
  readonly kind: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly issuers: readonly { readonly id: string; readonly name: string }[];
  readonly writtenOn: string | null;
  readonly issuedOn: string | null;
  readonly publishedOn: string | null;
  readonly effectiveFrom: string | null;
  readonly validUntil: string | null;
  readonly disclosure: string;
  readonly legalForce: string;
  readonly topics: readonly string[];
  readonly audiences: readonly string[];
  readonly digest: string | null;
  readonly attachments: readonly {
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: number;
    readonly digest: string;
  }[];
}

/** What happened to a release, whole: a follower needs nothing else to know the act. See docs/protocol.md. */
export interface Envelope {
  readonly version: 1;
  /** The hub an event was taken over from; null for this hub's own. */
  readonly hub: string | null;
  readonly kind: ReleaseEventKind;
  readonly at: string;
  readonly reason: string | null;
  readonly release: {
    readonly id: string;
    readonly title: string;
    readonly column: string;
    readonly scope: string;
    readonly basis: string;
    readonly url: string | null;
    readonly edition: number;
    readonly systems: readonly string[];
    readonly divisionCode: string | null;
    readonly publishedAt: string;
    readonly enteredLogAt: string;
    readonly origin: EnvelopeAgency;
    /** The government in whose territory the release obliges: the nearest one at or above the origin; null for the State's. */
    readonly territoryId: string | null;
  };
  readonly document: EnvelopeDocument;
  readonly bundle: readonly EnvelopeDocument[];
  /** Of FORCE_CHANGED: which document of the release, and how. */
  readonly force: {
    readonly documentId: string;
    readonly legalForce: string;
    readonly on: string;
    readonly by: string;
  } | null;
}

/** What can happen to a release. A repeal is no recall: copies stay and must be labelled. */
export const ReleaseEventKind = {
  PUBLISHED: 'PUBLISHED',
  CORRECTED: 'CORRECTED',
  WITHDRAWN: 'WITHDRAWN',
  FORCE_CHANGED: 'FORCE_CHANGED',
} as const;
export type ReleaseEventKind = keyof typeof ReleaseEventKind;
