import { HubError } from '@dibao/shared/errors';

/** What can be exported as a file, and in which forms. */
export const exportForms = {
  duties: ['xlsx', 'csv'],
  compliance: ['xlsx', 'csv'],
  tickets: ['xlsx', 'csv'],
  ledger: ['xlsx', 'csv'],
  bulletin: ['docx', 'xlsx', 'csv', 'json'],
} as const satisfies Record<string, readonly ExportForm[]>;
export type ExportTable = keyof typeof exportForms;
export type ExportForm = 'xlsx' | 'csv' | 'docx' | 'json';

export const mediaTypes: Readonly<Record<ExportForm, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The file asked for, `duties.xlsx`. */
export interface ExportFile {
  readonly table: ExportTable;
  readonly form: ExportForm;
}

/** Throws BAD_USER_INPUT with the names there are. */
export function parseExportFile(name: string): ExportFile {
  const [, table = '', form = ''] = /^([a-z]+)\.([a-z]+)$/.exec(name) ?? [];
  const forms: readonly string[] = Object.hasOwn(exportForms, table) ? exportForms[table as ExportTable] : [];
  if (forms.includes(form)) return { table, form } as ExportFile;
  const names = Object.entries(exportForms).flatMap(([known, all]) => all.map((one) => `${known}.${one}`));
  throw HubError.badInput(
    `没有导出文件 "${name}"。可用：${names.join('、')}。`,
    `There is no export "${name}". There are: ${names.join(', ')}.`,
  );
}
