import { hanPlausibility } from './han-plausibility.ts';

/** The text of a page, and how its bytes were read. */
export interface DecodedPage {
  readonly text: string;
  /** The charset the bytes are in, by its WHATWG name. */
  readonly charset: string;
  /** What the page or its server said; null when neither did. */
  readonly declared: string | null;
}

/**
 * Reads bytes in the charset they are in. A byte order mark decides; then the bytes have the word, since UTF-8 can hardly
 * be met by chance; only then what header and page declare, unless another charset makes far better Chinese of them.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): DecodedPage {
  const declared = charsetLabel(contentType) ?? charsetInside(bytes);
  const charset = markedCharset(bytes) ?? utf16Charset(bytes) ?? actualCharset(bytes, declared);
  return { text: new TextDecoder(charset).decode(bytes), charset, declared };
}

function markedCharset(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

// Markup is ASCII, so every second byte of UTF-16 markup is zero.
function utf16Charset(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 512);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < head.length / 8) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

const sampleLength = 16 * 1024;
// A page of one charset may contain a damaged sign or an included piece in another one.
const toleratedDamage = 0.02;
const guesses = ['gb18030', 'big5'];
const clearlyBetter = 0.15;

function actualCharset(bytes: Uint8Array, declared: string | null): string {
  const start = bytes.findIndex((byte) => byte >= 0x80);
  if (start === -1) return declared ?? 'utf-8';
  const sample = bytes.subarray(start, start + sampleLength);
  if (isUtf8(sample, declared ?? 'gb18030')) return 'utf-8';
  const scores = new Map(
    [...guesses, declared ?? 'gb18030'].map((charset) => [
      charset,
      hanPlausibility(new TextDecoder(charset).decode(sample)),
    ]),
  );
  const [best = 'gb18030'] = [...scores.keys()].toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
  const trusted = declared ?? best;
  return (scores.get(best) ?? 0) - (scores.get(trusted) ?? 0) > clearlyBetter ? best : trusted;
}

// Two signs of GBK may be well-formed UTF-8 by chance (通知 is), two dozen may not.
const tooFew = 24;

function isUtf8(sample: Uint8Array, otherwise: string): boolean {
  const text = new TextDecoder('utf-8').decode(sample);
  let beyond = 0;
  let damaged = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    beyond += 1;
    if (unit === 0xfffd) damaged += 1;
  }
  // The sample may begin and end inside a sign.
  if (beyond < tooFew && hanPlausibility(text) < hanPlausibility(new TextDecoder(otherwise).decode(sample)))
    return false;
  return damaged <= Math.max(2, beyond * toleratedDamage) && damaged < beyond / 4;
}

const declaration = /charset\s*=\s*["']?\s*([\w-]{2,20})/i;
const xmlDeclaration = /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,20})/i;
const metaTag = /<meta[^>]{0,300}>/gi;

function charsetInside(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  for (const [meta] of head.matchAll(metaTag)) {
    const label = charsetLabel(meta);
    if (label !== null) return label;
  }
  return knownCharset(xmlDeclaration.exec(head)?.[1]);
}

function charsetLabel(text: string | null): string | null {
  return knownCharset(declaration.exec(text ?? '')?.[1]);
}

// UTF-16 without a mark that could be read as ASCII up to here is a slip (WHATWG HTML, 13.2.3.2).
function knownCharset(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    const charset = new TextDecoder(label).encoding;
    return charset.startsWith('utf-16') ? 'utf-8' : charset === 'gbk' ? 'gb18030' : charset;
  } catch {
    return null;
  }
}
