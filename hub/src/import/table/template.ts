import writeExcelFile, { type Cell, type Feature, type Image, type SheetData } from 'write-excel-file/node';
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { TableColumn, TableLayout } from './table-layout.ts';
import { columnLetters } from './table-row.ts';

/** What the library takes for the contents of a file. */
type FileContent = Image['content'];

/** Rows a drop-down is offered in. */
const offeredRows = 5_000;

/** A workbook to fill in: for each table a sheet with its header, a sample row and drop-downs, and a page of explanations. */
export async function templateWorkbook(layouts: readonly TableLayout[]): Promise<Buffer> {
  const tables = layouts.map((layout) => ({
    sheet: layout.sheet,
    data: [headerRow(layout), sampleRow(layout)],
    columns: layout.columns.map(({ header, sample }) => ({
      width: Math.max(12, header.length * 2 + 4, sample.length + 2),
    })),
    stickyRowsCount: 1,
  }));
  const help = {
    sheet: '填写说明',
    data: helpRows(layouts),
    columns: [{ width: 14 }, { width: 18 }, { width: 8 }, { width: 80 }],
    stickyRowsCount: 1,
  };
  return writeExcelFile([...tables, help], { features: [dropDowns(layouts)] }).toBuffer();
}

function headerRow({ columns }: TableLayout): Cell[] {
  return columns.map(({ header, isRequired }) => ({
    value: isRequired === true ? `${header}*` : header,
    type: String,
    fontWeight: 'bold',
    backgroundColor: isRequired === true ? '#fde9d9' : '#e8eef7',
  }));
}

/** The first cell says that the row is none of the table; an import passes it over. */
function sampleRow({ columns }: TableLayout): Cell[] {
  return columns.map(({ sample }, place) => ({
    value: place === 0 ? '示例（导入时略过）' : sample,
    type: String,
    format: '@',
    textColor: '#808080',
  }));
}

function helpRows(layouts: readonly TableLayout[]): SheetData {
  const title: Cell[] = ['工作表', '列', '必填', '说明'].map((value) => ({ value, type: String, fontWeight: 'bold' }));
  const rows = layouts.flatMap(({ sheet, columns }) =>
    columns.map((column): Cell[] =>
      [sheet, column.header, column.isRequired === true ? '是' : '', helpOf(column)].map((value) => ({
        value,
        type: String,
        wrap: true,
      })),
    ),
  );
  return [title, ...rows];
}

function helpOf({ help = '', words, isDay }: TableColumn): string {
  const choices = words === undefined ? '' : `可填：${Object.keys(words).join('、')}。`;
  return `${choices}${isDay === true ? '日期，如 2026-11-25。' : ''}${help}`;
}

/** Drop-downs (data validation, ECMA-376 part 1, 18.3.1.33) for the columns whose words are known. */
function dropDowns(layouts: readonly TableLayout[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(xml, _options, { sheetIndex }) {
            const rules = layouts[sheetIndex]?.columns.flatMap(({ words }, place) =>
              words === undefined ? [] : [rule(place, Object.keys(words))],
            );
            const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet');
            if (rules === undefined || rules.length === 0 || order === undefined) return xml;
            const markup = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
            return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
          },
        },
      },
    },
  };
}

function rule(place: number, words: readonly string[]): string {
  const column = columnLetters(place);
  const list = sanitizeTextContent(`"${words.join(',')}"`);
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${column}2:${column}${offeredRows}"><formula1>${list}</formula1></dataValidation>`;
}
