import { normaliseForSearch } from '@dibao/shared/text-normalise';

/**
 * What is kept of a text that may no longer be read: the smallest hashes of its shingles (a bottom-k sketch). It recognises
 * a copy and gives back no sentence.
 */
export type Fingerprint = readonly number[];

const shingle = 8;
const kept = 256;

export function fingerprintOf(text: string): Fingerprint {
  return [...hashesOf(text)].toSorted((a, b) => a - b).slice(0, kept);
}

/** The share of the fingerprinted text that a page shows, 0 to 1; 0 for a text too short to tell. */
export function shareShown(fingerprint: Fingerprint, pageText: string): number {
  if (fingerprint.length === 0) return 0;
  const shown = hashesOf(pageText);
  return fingerprint.filter((hash) => shown.has(hash)).length / fingerprint.length;
}

function hashesOf(text: string): Set<number> {
  const plain = normaliseForSearch(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
  const hashes = new Set<number>();
  for (let at = 0; at + shingle <= plain.length; at += 1) hashes.add(hashOf(plain, at));
  return hashes;
}

/** FNV-1a over the characters of one shingle. */
function hashOf(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let index = at; index < at + shingle; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
