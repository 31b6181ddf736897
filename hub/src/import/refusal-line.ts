import type { Bilingual } from '@dibao/shared/bilingual';
import type { Refusal } from '@dibao/shared/import-lines';
import type { RefusedRecord } from './refused-record.ts';
import type { TablePlace } from './table/table-lines.ts';

/** A refusal as its author finds it: 表“网站”第 5 行 C 列“网址”：…. */
export function describeRefused({ place, line, refusal }: RefusedRecord): Bilingual {
  const { file, table } = place;
  const reasons = reasonsAt(refusal, table);
  if (table === null) {
    return { zh: `${file} 第 ${line} 行：${reasons.zh}`, en: `${file}, line ${line}: ${reasons.en}` };
  }
  const { sheet, row, column, header } = table;
  const zh = [file, sheet === null ? '' : `表“${sheet}”`, `第 ${row} 行`, column === null ? '' : `${column} 列`];
  const en = [sheet === null ? '' : `sheet “${sheet}”`, `row ${row}`, column === null ? '' : `column ${column}`];
  return {
    zh: `${zh.filter((part) => part !== '').join(' ')}${header === null ? '' : `“${header}”`}：${reasons.zh}`,
    en: `${[file, ...en.filter((part) => part !== '')].join(', ')}${header === null ? '' : ` (${header})`}: ${reasons.en}`,
  };
}

/** The words of a refusal, with the header of the table where a service names its field. */
export function reasonsAt({ field, message }: Refusal, table: TablePlace | null): Bilingual {
  const header = table?.header ?? null;
  if (header === null || field === undefined) return message;
  return {
    zh: message.zh.replaceAll(`字段 "${field}"`, `“${header}”`),
    en: message.en.replaceAll(`"${field}"`, `“${header}”`),
  };
}
