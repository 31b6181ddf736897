import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from './csv-rows.ts';
import { mostRows } from './table-row.ts';

async function read(bytes: Uint8Array, size = 7) {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  return Array.fromAsync(csvRows(chunks(), '表.csv'));
}

async function texts(bytes: Uint8Array) {
  return (await read(bytes)).map(({ cells }) =>
    [...cells.values()].map((cell) => ('text' in cell ? cell.text : cell.problem.zh)),
  );
}

describe('a CSV file', () => {
  // 名称,网址 / 东川市,http://a.cn as Excel in China saves it.
  const gbk = Buffer.from('c3fbb3c62ccdf8d6b70d0ab6abb4a8cad02c687474703a2f2f612e636e0d0a', 'hex');

  it('is read in GBK, in UTF-8 with a mark, and as Unicode text with tabs', async () => {
    const rows = [
      ['名称', '网址'],
      ['东川市', 'http://a.cn'],
    ];
    expect(await texts(gbk)).toEqual(rows);
    expect(await texts(Buffer.from('\uFEFF名称,网址\n东川市,http://a.cn'))).toEqual(rows);
    expect(await texts(Buffer.from('\uFEFF名称\t网址\r\n东川市\thttp://a.cn\r\n', 'utf16le'))).toEqual(rows);
    expect(await texts(Buffer.from('名称;网址\n东川市;http://a.cn'))).toEqual(rows);
  });

  it('keeps ="001" as a text and evaluates no formula', async () => {
    expect(await texts(Buffer.from('="0012345678",=1+1,"=cmd|\'/c calc\'!A0"'))).toEqual([
      ['0012345678', expect.stringContaining('公式'), expect.stringContaining('公式')],
    ]);
  });

  it('counts rows as a spreadsheet shows them, blank ones included', async () => {
    expect((await read(Buffer.from('a\n\n"b\nb"\nc\n'))).map(({ row }) => row)).toEqual([1, 3, 4]);
  });

  it('gives back what was written, wherever its bytes are cut', async () => {
    const value = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 10 })
      .map((text) => `字${text.replaceAll(/\p{C}|_x/gu, '').trim()}`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        async (rows, size) => {
          const csv = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\r\n');
          const found = (await read(Buffer.from(csv), size)).map(({ cells }) => [...cells.values()]);
          expect(found).toEqual(rows.map((row) => row.map((text) => ({ text: text.trim() }))));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('of a million rows is refused where it passes the bound', async () => {
    const bytes = Buffer.from('x,y\n'.repeat(mostRows + 1));
    await expect(read(bytes, 65_536)).rejects.toThrow('超过');
  });

  it('that is no text is refused', async () => {
    await expect(read(Buffer.from([0, 1, 2, 3]))).rejects.toThrow('不是文本文件');
  });
});
