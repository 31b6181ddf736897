import type { Clock } from '@dibao/shared/clock';
import type { Orm } from '@dibao/shared/orm';
import { editionsWithoutFingerprint, keepFingerprint, noteUnread } from '../commands/verification/keep-fingerprint.ts';
import { fingerprintOf } from '../rules/verification/fingerprint.ts';
import type { EditionTexts } from './edition-texts.ts';

export interface FingerprintParts {
  readonly orm: Orm;
  readonly texts: EditionTexts;
  readonly clock: Clock;
}

/** Editions read in one turn. */
const usualMost = 100;
/** Milliseconds a turn may take. */
const patience = 20_000;

/**
 * Makes the fingerprints of editions that have none, while their texts may be read: later is too late. What cannot be read
 * at this moment goes behind all others, so that it keeps none of them waiting.
 */
export async function keepFingerprints(
  { orm, texts, clock }: FingerprintParts,
  signal: AbortSignal,
  most = usualMost,
): Promise<void> {
  const em = orm.em.fork();
  const end = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  for (const { releaseId, edition, documentId, digest } of await editionsWithoutFingerprint(em, most)) {
    const text = await texts.get(documentId, digest, end);
    if (text === null) await noteUnread(em, releaseId, edition, clock.now());
    else await keepFingerprint(em, releaseId, edition, fingerprintOf(text.body), clock.now());
  }
}
