import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import type { Bilingual } from '@dibao/shared/bilingual';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportFile } from './import-file.ts';
import { openImportFile } from './import-file.ts';
import type { ImportKind } from './import-kind.ts';
import { recordLines } from './record-lines.ts';

function fileOf(name: string, content: string | Uint8Array, pieceLength = 65_536): ImportFile {
  const bytes = Buffer.from(content as string);
  async function* read() {
    for (let start = 0; start < bytes.length; start += pieceLength) yield bytes.subarray(start, start + pieceLength);
  }
  return { name, size: bytes.length, read };
}

async function linesOf(file: ImportFile, kind: ImportKind = 'documents'): Promise<{ text: string; notes: string[] }> {
  const notes: string[] = [];
  const note = ({ en }: Bilingual) => void notes.push(en);
  const pieces: Uint8Array[] = [];
  for await (const piece of recordLines(file, { kind, note, onRead: () => {} })) pieces.push(piece);
  return { text: Buffer.concat(pieces).toString('utf8'), notes };
}

async function recordsOf(file: ImportFile, kind?: ImportKind): Promise<unknown[]> {
  const { text } = await linesOf(file, kind);
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}

describe('the records of a file', () => {
  it('of JSON Lines pass byte for byte, damaged and blank lines too, so that line numbers stay', async () => {
    const text = '{"id":"a"}\n\n{"id":"b"\r\nno record\n{"id":"c","title":"通';
    for (const name of ['x.jsonl', 'x.json', 'stdin']) expect((await linesOf(fileOf(name, text, 7))).text).toBe(text);
  });

  it.each([
    ['an array', '[\n {"id":"a","n":{"x":[1]}},\n {"id":"b"}\n]'],
    ['{ records: […] }', '{"asOf":"2026","records":[{"id":"a","n":{"x":[1]}},{"id":"b"}]}'],
    [
      'lists of sites and accounts',
      '{"lists":[{"source":"s","sites":[{"id":"a","n":{"x":[1]}}]},{"accounts":[{"id":"b"}]}]}',
    ],
  ])('of %s are its elements', async (_, text) => {
    expect(await recordsOf(fileOf('x.json', text, 5))).toEqual([{ id: 'a', n: { x: [1] } }, { id: 'b' }]);
  });

  it('of an array are the same however the bytes arrive', async () => {
    const records = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(records, fc.integer({ min: 1, max: 40 }), fc.nat(3), async (values, piece, indent) => {
        const text = JSON.stringify(values, null, indent);
        expect(await recordsOf(fileOf('x.json', text, piece))).toEqual(JSON.parse(text));
      }),
      { numRuns: 50 },
    );
  });

  it('in GB18030 are read as what they say', async () => {
    const bytes = Buffer.concat([Buffer.from('{"id":"'), Buffer.from('b9d8d3dad7f6bac3', 'hex'), Buffer.from('"}\n')]);
    expect(await recordsOf(fileOf('x.jsonl', bytes, 3))).toEqual([{ id: '关于做好' }]);
  });

  it('of a list of divisions are its governments, and what was left out is told', async () => {
    const cities = [{ code: '970100', name: '市辖区', counties: [] }];
    const text = JSON.stringify({ provinces: [{ code: '970000', name: '海京市', cities }] }, null, 1);
    const { text: lines, notes } = await linesOf(fileOf('divisions.json', text), 'agencies');
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { name: string }).name),
    ).toEqual(['国务院', '海京市人民政府']);
    expect(notes).toEqual([expect.stringMatching(/left out 1 rows/)]);
  });

  it.each([
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), /is no JSON file/],
    ['a text', '关于某事的通知', /is no JSON file/],
    ['an array that breaks off', '[{"id":"a"},{"id":', /incomplete: it breaks off after record 1/],
    ['an array with a damaged record', '[{"id":"a"},\n{"id" "b"}]', /is not valid JSON after record 1/],
    ['an object without records', '{\n"title": "x"\n}', /has no records/],
  ])('of %s cannot be had, which is said in one line', async (_, content, message) => {
    await expect(recordsOf(fileOf('x.json', content as string))).rejects.toThrow(message);
  });
});

describe('a file of an import', () => {
  it('is unpacked by its content, not by its name', async () => {
    const file = await openImportFile('-', Readable.from([gzipSync('{"id":"a"}\n')]));
    expect(await recordsOf(file)).toEqual([{ id: 'a' }]);
  });

  it('that is packed and incomplete says so', async () => {
    const packed = gzipSync('{"id":"a"}\n'.repeat(10_000));
    const file = await openImportFile('-', Readable.from([packed.subarray(0, packed.length - 20)]));
    await expect(recordsOf(file)).rejects.toThrow(/stdin is damaged or incomplete/);
  });

  it('that does not exist, or is a folder, says so', async () => {
    await expect(openImportFile('/nonexistent/x.jsonl', Readable.from([]))).rejects.toThrow(/There is no file/);
    await expect(openImportFile('/', Readable.from([]))).rejects.toThrow(/is a folder/);
  });
});
