import type { DisclosureMarker } from './disclosure-marker.ts';
import { Disclosure, DisclosureBasis } from './disclosure.ts';
import { isGovernmentAddress as isOnGovernmentHost } from './government-address.ts';

/** What contradicts the decision and must be settled by a person. */
export type DisclosureConflict =
  | 'MARKER_AGAINST_FIELD'
  | 'PUBLISHED_AGAINST_MARKER'
  | 'PUBLISHED_AGAINST_FIELD'
  | 'REDACTION_UNCONFIRMED';

/** What is known about a document's disclosure when it is imported. */
export interface DisclosureFacts {
  /** What `findDisclosureMarker` read in the text. */
  readonly marker: DisclosureMarker | null;
  /** What the issuer's record says; UNDETERMINED counts as silence. */
  readonly field: Disclosure | null;
  readonly publishedOn: string | null;
  readonly sourceUrl: string | null;
  /** Knows the registered portals; without it only `gov.cn` hosts count. */
  readonly isGovernmentAddress?: (address: string) => boolean;
  /** The present day: something published on a later day is not public yet. */
  readonly today?: string;
}

export interface DisclosureDecision {
  readonly disclosure: Disclosure;
  readonly basis: DisclosureBasis;
  readonly conflict: DisclosureConflict | null;
}

/**
 * Decides a document's disclosure from what is known. Marker and field must agree (B01); when they do not, nothing is
 * shown until somebody decides. A stated attribute wins over the fact of publication, and publication on a government
 * site stands in for a missing one.
 */
export function decideDisclosure(facts: DisclosureFacts): DisclosureDecision {
  const { marker } = facts;
  const field = facts.field === Disclosure.UNDETERMINED ? null : facts.field;
  const isPublic = isAlreadyPublic(facts);
  if (marker && field && marker.disclosure !== field) return undetermined('MARKER_AGAINST_FIELD');
  if (marker?.isAfterRedaction && !field && !isPublic) return undetermined('REDACTION_UNCONFIRMED');
  if (marker) return stated(marker.disclosure, DisclosureBasis.MARKER, isPublic ? 'PUBLISHED_AGAINST_MARKER' : null);
  if (field) return stated(field, DisclosureBasis.FIELD, isPublic ? 'PUBLISHED_AGAINST_FIELD' : null);
  if (isPublic) return stated(Disclosure.PROACTIVE, DisclosureBasis.ALREADY_PUBLIC, null);
  return undetermined(null);
}

function isAlreadyPublic(facts: DisclosureFacts): boolean {
  const { publishedOn, sourceUrl, today, isGovernmentAddress = isOnGovernmentHost } = facts;
  if (!publishedOn || !sourceUrl || !isGovernmentAddress(sourceUrl)) return false;
  return today === undefined || publishedOn <= today;
}

function stated(
  disclosure: Disclosure,
  basis: DisclosureBasis,
  conflict: DisclosureConflict | null,
): DisclosureDecision {
  return { disclosure, basis, conflict: disclosure === Disclosure.PROACTIVE ? null : conflict };
}

function undetermined(conflict: DisclosureConflict | null): DisclosureDecision {
  return { disclosure: Disclosure.UNDETERMINED, basis: DisclosureBasis.NONE, conflict };
}
