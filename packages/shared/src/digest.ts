import { createHash } from 'node:crypto';

/**
 * The form of a body over which digests are taken: canonical composition, line ends `\n`, no space at line ends, no empty
 * lines around. Script, width and wording stay as published.
 */
export function normalisedBody(text: string): string {
  const lines = text
    .normalize('NFC')
    .replace(/^\ufeff/u, '')
    .split(/\r\n?|[\n\u0085\u2028\u2029]/u);
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+/u, '')
    .trimEnd();
}

/** The digest of exactly these bytes, or of this text in UTF-8; for a body pass {@link normalisedBody}. */
export function digestOf(content: string | Uint8Array): `sha256:${string}` {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}
