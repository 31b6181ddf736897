import { digestOf } from '@dibao/shared/digest';
import canonicalize from 'canonicalize';
import type { Envelope } from '../rules/envelope.ts';

/** The canonical JSON of an envelope (RFC 8785): equal acts have equal bytes. */
export function canonicalJson(envelope: Envelope): string {
  const text = canonicalize(envelope);
  if (text === undefined) throw new Error('An envelope is always serialisable');
  return text;
}

/** The chain value of a position: it covers the chain before it, so no earlier position can be changed unseen. */
export function chainValue(before: string, position: number, digest: string): string {
  return digestOf(`${before}\n${position}\n${digest}`);
}
