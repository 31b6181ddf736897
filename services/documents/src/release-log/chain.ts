import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Envelope } from '../rules/envelope.ts';

/** The canonical JSON of an envelope (RFC 8785): equal acts have equal bytes. */
export function canonicalJson(envelope: Envelope): string {
  const text = canonicalize(envelope);
  if (text === undefined) throw new Error('An envelope is always serialisable');
  return text;
}

/** `sha256:` and the hex digest of a text's UTF-8 bytes. */
export function sha256(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** The chain value of a position: it covers the chain before it, so no earlier position can be changed unseen. */
export function chainValue(before: string, position: number, digest: string): string {
  return sha256(`${before}\n${position}\n${digest}`);
}
