/** What happened to a release. A repeal (FORCE_CHANGED) is no recall: copies stay and must be labelled. */
export type ReleaseEventKind = 'PUBLISHED' | 'CORRECTED' | 'WITHDRAWN' | 'FORCE_CHANGED';

/** An error the hub gave beside or instead of data. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: unknown };
}

/** One position of the release log. Everything but `release` is as at the event; `release` is its state now. */
export interface ReleaseEvent {
  /** Where to go on from; opaque. */
  readonly cursor: string;
  /** 1, 2, 3 … without gaps, in the order of the log. */
  readonly position: number;
  readonly kind: ReleaseEventKind;
  /** When it entered the log, RFC 3339. */
  readonly at: string;
  readonly edition: number;
  readonly reason: string | null;
  readonly releaseId: string;
  /** Canonical JSON of the whole act, with digests of the texts and never a text. */
  readonly envelope: string | null;
  /** `sha256:…` of the envelope. */
  readonly digest: string;
  /** Covers this position and every one before. */
  readonly chain: string;
  readonly signatures: readonly Signature[];
  /** Null while the hub cannot show it. */
  readonly release: FollowedRelease | null;
}

/** A release event with what the hub could not give of it; usually nothing. */
export interface FollowedEvent extends ReleaseEvent {
  readonly errors: readonly AnswerError[];
}

/** A detached signature over an envelope. */
export interface Signature {
  readonly algorithm: string;
  readonly keyId: string;
  readonly value: string;
}

/** A release as it stands now. */
export interface FollowedRelease {
  readonly id: string;
  readonly title: string;
  readonly column: string;
  readonly url: string | null;
  readonly publishedAt: string;
  readonly withdrawnAt: string | null;
  readonly edition: number;
  readonly origin: { readonly name: string } | null;
  /** Null once it may no longer be shown. */
  readonly document: FollowedDocument | null;
}

/** The document of a release, with its text where the reader may have it. */
export interface FollowedDocument {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly body: string | null;
  /** `sha256:…` of the normalised body. */
  readonly digest: string | null;
  readonly attachments: readonly FollowedAttachment[];
  readonly interpretations: readonly { readonly title: string; readonly url: string | null }[];
}

export interface FollowedAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly digest: string;
  readonly url: string;
}

/** Which releases to follow; left out: all of them. The hub's `ReleaseFilter`. */
export interface ReleaseFilter {
  readonly columns?: readonly string[];
  readonly scopes?: readonly ('GLOBAL' | 'SECTOR' | 'REGION')[];
  readonly systems?: readonly string[];
  readonly divisionCode?: string;
  /** The id of an agency or channel: what would oblige it. */
  readonly concerning?: string;
  readonly topics?: readonly string[];
  readonly audiences?: readonly string[];
  readonly kinds?: readonly string[];
  readonly originLevels?: readonly string[];
}
