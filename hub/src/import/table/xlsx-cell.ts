import type { Bilingual } from '@dibao/shared/bilingual';
import { longestCell, type TableCell } from './table-row.ts';

/** A cell as it stands in the XML of a sheet. */
export interface SheetCell {
  readonly type: string;
  value: string;
  /** Null where the cell has none. */
  formula: string | null;
  inline: string;
}

/** Functions and references that reach out of the workbook: to the network, to other programs, to other files. */
const reachesOut =
  /\b(?:WEBSERVICE|IMPORTDATA|IMPORTXML|IMPORTHTML|IMPORTFEED|IMPORTRANGE|IMAGE|RTD|CALL|EXEC|REGISTER(?:\.ID)?|SQL\.REQUEST|DDE(?:AUTO)?|HYPERLINK|FILTERXML)\s*\(|https?:|file:|\\\\|\[[^\]]+\]|\|/i;

/** The plain text of a cell; null for an empty one. A formula counts for the value it was saved with. */
export function readSheetCell(cell: SheetCell, shared: readonly string[]): TableCell | null {
  if (cell.formula !== null && reachesOut.test(cell.formula)) return { problem: outside };
  switch (cell.type) {
    case 's':
      return textCell(shared[Number(cell.value)] ?? '');
    case 'inlineStr':
      return textCell(cell.inline);
    case 'b':
      return textCell(cell.value === '1' ? '是' : '否');
    case 'e':
      return { problem: errorValue(cell.value) };
    case 'n':
      return numberCell(cell.value.trim());
    default:
      return textCell(cell.value);
  }
}

/** A text as a cell holds it; spreadsheets write some characters as `_x000D_`. */
export function textCell(text: string): TableCell | null {
  const plain = text.replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
  const clean = plain
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '')
    .trim();
  if (clean === '') return null;
  return clean.length > longestCell ? { problem: tooLong } : { text: clean.toWellFormed() };
}

/** Spreadsheets keep 15 digits: of a longer number the rest is lost. */
function numberCell(value: string): TableCell | null {
  if (value === '') return null;
  const number = Number(value);
  if (!Number.isFinite(number)) return { problem: errorValue(value) };
  if (Math.abs(number) >= 1e15) return { problem: digitsLost };
  return { text: String(number) };
}

const outside: Bilingual = {
  zh: '公式会访问网络、其他程序或其他文件，不予读取。请改为“粘贴为数值”。',
  en: 'The formula reaches for the network, a program or another file and is not read. Paste its value instead.',
};

const digitsLost: Bilingual = {
  zh: '数字超过 15 位，末尾已被 Excel 改为 0。请把该列设为“文本”后重新填写。',
  en: 'The number has more than 15 digits, and Excel has lost the last ones. Make the column text and write it again.',
};

const tooLong: Bilingual = {
  zh: `单元格文字超过 ${longestCell} 字。`,
  en: `The text is longer than ${longestCell} characters.`,
};

function errorValue(value: string): Bilingual {
  return {
    zh: `单元格的值是错误 ${value.slice(0, 20)}。`,
    en: `The value of the cell is the error ${value.slice(0, 20)}.`,
  };
}
