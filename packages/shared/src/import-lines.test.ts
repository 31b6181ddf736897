import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ImportLine, readImportLines } from './import-lines.ts';

async function read(text: string | Uint8Array, sizes: readonly number[] = [], limit?: number): Promise<ImportLine[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  async function* pieces() {
    let at = 0;
    for (const size of sizes) yield bytes.subarray(at, (at += size));
    yield bytes.subarray(at);
  }
  return Array.fromAsync(readImportLines(pieces(), limit));
}

describe('the lines of an import', () => {
  it('are the same however the bytes arrive', async () => {
    const records = fc.array(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())), { maxLength: 8 });
    const sizes = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(records, sizes, async (wanted, cuts) => {
        const text = wanted.map((record) => JSON.stringify(record)).join('\n');
        const lines = await read(text, cuts);
        expect(lines.map((line) => ('record' in line ? line.record : line.refusal))).toEqual(
          wanted.map((record) => ({ ...record })),
        );
      }),
    );
  });

  it('are refused one by one, with their number, and the rest goes on', async () => {
    const lines = await read('{"id":"a"}\n\n{"id":"b"\n[1]\n"text"\n{"id":"c"}');
    const told = lines.map((line) => ('record' in line ? line.record['id'] : `${line.line} ${line.refusal.code}`));
    expect(told).toEqual(['a', '3 NOT_JSON', '4 NOT_A_RECORD', '5 NOT_A_RECORD', 'c']);
  });

  it('that are too long are refused without being held', async () => {
    const lines = await read(`{"id":"${'x'.repeat(500)}"}\n{"id":"b"}`, [100, 100, 100], 200);
    expect(lines[0]).toMatchObject({ line: 1, refusal: { code: 'RECORD_TOO_LARGE' } });
    expect(lines[1]).toMatchObject({ line: 2, record: { id: 'b' } });
  });

  it('may begin with a byte order mark', async () => {
    expect(await read('\uFEFF{"id":"a"}')).toMatchObject([{ record: { id: 'a' } }]);
  });
});

describe('what cannot be stored', () => {
  it.each([
    ['a zero character', '{"id":"a","title":"\\u0000"}', 'BAD_CHARACTER'],
    ['half a surrogate pair', '{"id":"a","title":"\\ud83d"}', 'BAD_CHARACTER'],
    ['bytes of another encoding', Buffer.from([0x7b, 0x22, 0xb9, 0xab, 0x22, 0x7d]), 'NOT_UTF8'],
  ])('%s is refused', async (_, line, code) => {
    expect(await read(line)).toMatchObject([{ line: 1, refusal: { code } }]);
  });

  it('is not mistaken for a whole pair or a text about escapes', async () => {
    const title = '😀 \\\\u0000';
    expect(await read(`{"title":"\\ud83d\\ude00 \\\\\\\\u0000"}`)).toMatchObject([{ record: { title } }]);
  });
});
