import { HubError } from '@dibao/shared/errors';
import type { MediaContext } from '../context.ts';
import { bulletinsById } from '../queries/bulletins/bulletins.ts';
import { writeBulletinDocument } from './bulletin/bulletin-document.ts';
import { formatBeijing } from './cell-text.ts';
import type { ExportFile } from './export-file.ts';
import type { ExportParameters } from './export-parameters.ts';
import { selectSheet } from './select-sheet.ts';
import type { Sheet } from './sheet.ts';
import { bulletinSheet } from './sheets/bulletin-sheet.ts';
import { createTableDigest } from './table-digest.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

/** A file that is made while its pieces are read; what it tells of itself is known when they are. */
export interface FileToMake {
  readonly name: string;
  readonly asOf: Date;
  readonly pieces: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;
  rows(): number;
  digest(): string;
}

/** The file asked for: a table, or a bulletin as a document, as its frozen rows, or as its snapshot. */
export async function selectFile(ctx: MediaContext, file: ExportFile, asked: ExportParameters): Promise<FileToMake> {
  const { table, form } = file;
  if (table !== 'bulletin') return tableFile(ctx, await selectSheet(ctx, table, asked), form);
  const id = asked.text('id');
  asked.scope();
  const [bulletin] = id === null ? [] : await bulletinsById(ctx, [id]);
  if (bulletin === undefined) throw noBulletin(id);
  if (form === 'xlsx' || form === 'csv') return tableFile(ctx, bulletinSheet(ctx, bulletin), form);
  return {
    name: `${bulletin.title}.${form}`,
    asOf: bulletin.frozenAt,
    pieces: [form === 'docx' ? await writeBulletinDocument(bulletin) : bulletin.snapshotText],
    rows: () => bulletin.snapshot.rows.count,
    digest: () => bulletin.checksum,
  };
}

function tableFile({ language }: MediaContext, sheet: Sheet, form: ExportFile['form']): FileToMake {
  const digest = createTableDigest(sheet, language);
  const write = form === 'xlsx' ? writeXlsx : writeCsv;
  return {
    name: `${sheet.name.zh}-${formatBeijing(sheet.asOf).replaceAll(/\D/g, '')}.${form}`,
    asOf: sheet.asOf,
    pieces: write(sheet, language, digest),
    rows: () => digest.rows,
    digest: () => digest.value(),
  };
}

function noBulletin(id: string | null): HubError {
  return HubError.badInput(
    id === null ? '请以 id 给出通报的编号。' : `没有通报 ${id}，或尚未发布。`,
    id === null ? 'Give the id of the bulletin as "id".' : `There is no bulletin ${id}, or it is not published.`,
  );
}
