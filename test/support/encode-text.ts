/** Charsets the platform reads and does not write; pages of the tests are written in them. */
export type OldCharset = 'gb18030' | 'big5' | 'utf-16le';

const tables = new Map<OldCharset, ReadonlyMap<string, readonly [number, number]>>();

/** The bytes of a text. What the charset has no two-byte sign for is written as a character reference, as editors do. */
export function encodeText(text: string, charset: OldCharset | 'utf-8'): Buffer {
  if (charset === 'utf-8') return Buffer.from(text);
  if (charset === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  const table = tableOf(charset);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(table.get(character) ?? Buffer.from(`&#${code};`)));
  }
  return Buffer.from(bytes);
}

// The platform's decoder, turned round.
function tableOf(charset: 'gb18030' | 'big5'): ReadonlyMap<string, readonly [number, number]> {
  const known = tables.get(charset);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(charset);
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd' && !table.has(character))
        table.set(character, [lead, trail]);
    }
  }
  tables.set(charset, table);
  return table;
}
