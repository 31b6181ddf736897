/** The encodings that files of documents come in. */
export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/**
 * The encoding of a text from its beginning; null when it is no text. UTF-8 proves itself; what is not UTF-8 and
 * reads as GB18030 (the national standard, a superset of GBK and GB2312) is taken for that. The beginning may end
 * within a character.
 */
export function detectEncoding(head: Uint8Array): TextEncoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head.includes(0)) return null;
  if (decodes(head, 'utf-8')) return 'utf-8';
  return decodes(head, 'gb18030') ? 'gb18030' : null;
}

function decodes(bytes: Uint8Array, encoding: TextEncoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
