import type { Agency } from './agency.ts';

/** What happens to a release. */
export const ReleaseEventKind = {
  PUBLISHED: 'PUBLISHED',
  CORRECTED: 'CORRECTED',
  WITHDRAWN: 'WITHDRAWN',
  FORCE_CHANGED: 'FORCE_CHANGED',
} as const;
export type ReleaseEventKind = keyof typeof ReleaseEventKind;

/** Whom a release concerns. */
export const ReleaseScope = { GLOBAL: 'GLOBAL', SECTOR: 'SECTOR', REGION: 'REGION' } as const;
export type ReleaseScope = keyof typeof ReleaseScope;

/** An entry of the release log as its internal feed brings it. */
export interface ReleaseFeedItem {
  readonly position: number;
  readonly cursor: string;
  readonly kind: ReleaseEventKind;
  readonly at: string;
  readonly edition: number;
  readonly reason: string | null;
  readonly releaseId: string;
  readonly envelope: string;
}

/** What duties are made from: an event with its release as at the event. */
export interface ReleaseEvent {
  readonly position: number;
  readonly cursor: string;
  readonly kind: ReleaseEventKind;
  readonly at: Date;
  readonly edition: number;
  readonly reason: string | null;
  readonly release: ReleaseAct;
  readonly legalForce: string;
  readonly document: ReleasedDocument;
  /** Published in the same act (D01). */
  readonly bundle: readonly ReleasedDocument[];
}

/** A document of a release as its envelope tells of it: metadata and digests, never the text. */
export interface ReleasedDocument {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuers: readonly { readonly id: string; readonly name: string }[];
  readonly publishedOn: string | null;
  readonly validUntil: string | null;
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

/** A release as its envelope tells of it. */
export interface ReleaseAct {
  readonly id: string;
  readonly title: string;
  readonly column: string;
  readonly scope: ReleaseScope;
  readonly basis: string;
  readonly systems: readonly string[];
  readonly divisionCode: string | null;
  readonly url: string | null;
  readonly publishedAt: Date;
  readonly enteredLogAt: Date;
  readonly origin: Agency;
}

interface Envelope {
  readonly version: number;
  readonly release: Omit<ReleaseAct, 'publishedAt' | 'enteredLogAt'> & {
    readonly publishedAt: string;
    readonly enteredLogAt: string;
  };
  readonly document: ReleasedDocument & { readonly legalForce: string };
  readonly bundle: readonly ReleasedDocument[];
  readonly force: { readonly legalForce: string } | null;
}

/** Reads a feed item. Throws for an envelope of a version this service does not know: skipping it would lose duties. */
export function toReleaseEvent(item: ReleaseFeedItem): ReleaseEvent {
  const envelope = JSON.parse(item.envelope) as Envelope;
  if (envelope.version !== 1)
    throw new Error(`Position ${item.position}: envelope version ${envelope.version} is not known here`);
  const { release, document, bundle, force } = envelope;
  return {
    position: item.position,
    cursor: item.cursor,
    kind: item.kind,
    at: new Date(item.at),
    edition: item.edition,
    reason: item.reason,
    release: {
      ...release,
      publishedAt: new Date(release.publishedAt),
      enteredLogAt: new Date(release.enteredLogAt),
    },
    legalForce: force?.legalForce ?? document.legalForce,
    document,
    bundle,
  };
}
