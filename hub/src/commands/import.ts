import { resolve } from 'node:path';
import type { Bilingual } from '@dibao/shared/bilingual';
import { ErrorCode, HubError } from '@dibao/shared/errors';
import type { ImportCounts } from '@dibao/shared/import-route';
import { Argument, Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { type ImportKind, importKinds } from '../import/import-kind.ts';
import { openImportFiles } from '../import/import-file-set.ts';
import { importPart } from '../import/import-part.ts';
import { createRefusedFile, type RefusedFile, refusedFileName } from '../import/refused-file.ts';
import { loadKeys } from '../keys.ts';
import { operatorIdentity } from '../operator-identity.ts';
import { createProgress } from '../progress.ts';
import { requireRunningHub } from '../running-hub.ts';
import { listenForStop } from '../stop-signals.ts';
import { importPortalsCommand } from './import-portals.ts';
import { importUrlCommand } from './import-url.ts';

/** `pnpm hub import`: loads records into the running hub; repeatable. */
export function importCommand(context: CommandContext): Command {
  const { text } = context;
  return new Command('import')
    .description(
      text(
        '把文件、机关、站点、联系人或公报导入运行中的中枢；可重复执行',
        'load documents, agencies, sites, contacts or a gazette into the running hub; repeatable',
      ),
    )
    .addArgument(new Argument('<kind>', text('导入什么', 'what to import')).choices(Object.keys(importKinds)))
    .argument(
      '<files...>',
      text(
        'JSON Lines 或 JSON 文件，可为 .gz；sites、sources、contacts 还可用 Excel（.xlsx）和 CSV，documents 还可用 .txt，每个文件一份；- 为标准输入',
        'JSON Lines or JSON, also .gz; sites, sources and contacts also Excel (.xlsx) and CSV; documents also .txt, one in each file; - for standard input',
      ),
    )
    .option(
      '--refused <file>',
      text(
        '被拒绝的记录写到哪里，默认为当前目录的 import-refused-<kind>-<时间>.jsonl',
        'where refused records go; import-refused-<kind>-<time>.jsonl in the working directory by default',
      ),
    )
    .addCommand(importPortalsCommand(context))
    .addCommand(importUrlCommand(context))
    .addHelpText('after', exampleText(context, examples))
    .action((kind: ImportKind, paths: string[], options: { refused?: string }) =>
      importFiles(context, kind, paths, options.refused),
    );
}

const examples = [
  ['pnpm hub import documents documents.jsonl.gz', { zh: '导入文件记录', en: 'documents as records' }],
  ['pnpm hub import documents texts/*.txt', { zh: '导入纯文本，每个文件一份', en: 'documents as plain text' }],
  [
    'pnpm hub import sites 网站和账号.xlsx',
    { zh: '由 Excel 表导入网站和账号', en: 'sites and accounts of a workbook' },
  ],
  [
    'pnpm hub import agencies divisions.json',
    { zh: '由区划表登记各级人民政府', en: 'the governments of a list of divisions' },
  ],
  ['pnpm hub import profiles yunling.yaml', { zh: '规则方案', en: 'a rule profile' }],
  ['pnpm hub import holidays 2027.json', { zh: '下一年的放假通知', en: 'the holiday notice of the next year' }],
  [
    'jq -c .record import-refused-….jsonl | pnpm hub import documents -',
    { zh: '改正被拒绝的记录后再导入', en: 'refused records again, once they are put right' },
  ],
] as const;

async function importFiles(
  context: CommandContext,
  kind: ImportKind,
  paths: readonly string[],
  refusedPath: string | undefined,
): Promise<void> {
  const { config, note, language, exitWith } = context;
  const { dataDirectory } = config();
  const hub = await requireRunningHub(dataDirectory);
  const keys = await loadKeys(dataDirectory);
  const files = await openImportFiles(kind, paths, process.stdin);
  using stop = listenForStop(process);
  // Whoever waits for more input would wait on; the stream of a file ends with its reader.
  if (paths.includes('-')) stop.cancel.addEventListener('abort', () => process.stdin.destroy(), { once: true });
  const sum: ImportCounts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  // Records of the parts before, and of the part under way.
  const done = { before: 0, now: 0 };
  const notes: Bilingual[] = [];
  const refused = createRefusedFile(resolve(refusedPath ?? refusedFileName(kind, new Date())));
  try {
    await using _refused = refused;
    using progress = createProgress({ title: importTitle(kind), language, total: files.size });
    let read = 0;
    const show = () => progress.update(read, countNote(context, done.before + done.now));
    for (const part of files.parts) {
      const counts = await importPart(part, {
        kind,
        service: hub.services[importKinds[kind].service],
        identity: await operatorIdentity(keys),
        refused,
        signal: stop.cancel,
        note: (text) => void notes.push(text),
        onRead(bytes) {
          read += bytes;
          show();
        },
        onDone(records) {
          done.now = records;
          show();
        },
      });
      for (const name of countNames) sum[name] += counts[name];
      done.before = sum.new + sum.changed + sum.unchanged + sum.refused;
      done.now = 0;
    }
  } catch (error) {
    const records = done.before + done.now;
    if (records > 0 || stop.cancel.aborted) note(isOfTheFile(error) ? brokenOff(records) : interrupted(records));
    if (!stop.cancel.aborted) throw error;
    exitWith(ExitCode.interrupted);
    return;
  }
  for (const text of notes) note(text);
  tellResult(context, kind, sum, refused);
}

const countNames = ['new', 'changed', 'unchanged', 'refused'] as const;

function tellResult(
  { text, out, note, exitWith }: CommandContext,
  kind: ImportKind,
  sum: ImportCounts,
  { path, firstLines }: RefusedFile,
) {
  const { title } = importKinds[kind];
  out(
    text(
      `${title.zh}：新增 ${sum.new}，更改 ${sum.changed}，未变 ${sum.unchanged}，拒绝 ${sum.refused}`,
      `${title.en}: ${sum.new} new, ${sum.changed} changed, ${sum.unchanged} unchanged, ${sum.refused} refused`,
    ),
  );
  if (sum.refused === 0) return;
  for (const line of firstLines) note(line);
  if (path !== null) out(text(`被拒绝的记录及原因：${path}`, `The refused records and the reasons: ${path}`));
  exitWith(ExitCode.partly);
}

function importTitle(kind: ImportKind): Bilingual {
  const { title } = importKinds[kind];
  return { zh: `导入${title.zh}`, en: `importing ${title.en}` };
}

function countNote({ text, language }: CommandContext, records: number): string {
  const count = records.toLocaleString(language);
  return text(`已处理 ${count} 条`, `${count} records`);
}

/** Whether the file itself is at fault, so that the same command would end in the same place. */
function isOfTheFile(error: unknown): boolean {
  return error instanceof HubError && error.code === ErrorCode.BAD_USER_INPUT;
}

function brokenOff(records: number): Bilingual {
  return {
    zh: `未完成：已处理 ${records} 条，均已保存。改正文件后再次执行同一命令即可补全，已导入的不会重复。`,
    en: `Not complete: ${records} records are dealt with and kept. Once the file is put right the same command completes it, nothing is imported twice.`,
  };
}

function interrupted(records: number): Bilingual {
  return {
    zh: `未完成：已处理 ${records} 条，均已保存。再次执行同一命令即可补全，已导入的不会重复。`,
    en: `Not complete: ${records} records are dealt with and kept. The same command again completes it, nothing is imported twice.`,
  };
}
