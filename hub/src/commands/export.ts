import { extname, resolve } from 'node:path';
import { Argument, Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { fetchExport } from '../export/fetch-export.ts';
import { idParser, instantParser } from '../option-parsers.ts';
import { listenForStop } from '../stop-signals.ts';
import { UsageError } from '../usage-error.ts';

interface ExportOptions {
  readonly out: string;
  readonly division?: string;
  readonly system?: string;
  readonly from?: string;
  readonly to?: string;
  readonly release?: string;
  readonly channel?: string;
  readonly state?: string[];
  readonly groupBy?: string;
  readonly id?: string;
}

/** `pnpm hub export`: tables of the running hub as files that Excel opens. */
export function exportCommand(context: CommandContext): Command {
  const { text } = context;
  return new Command('export')
    .description(
      text(
        '把转载任务、履行情况、台账、整改单导出为 Excel 或 CSV，通报导出为 Word',
        'write duties, compliance, the ledger or tickets to an Excel or CSV file, a bulletin to a Word document',
      ),
    )
    .addArgument(new Argument('<what>', text('导出什么', 'what to export')).choices(Object.keys(formsOf)))
    .requiredOption(
      '--out <file>',
      text(
        '写到哪个文件；扩展名 .xlsx、.csv、.docx、.json 决定格式',
        'the file to write; .xlsx, .csv, .docx or .json decides its form',
      ),
    )
    .option('--division <code>', text('该区划及其以下各级', 'this division and everything below it'))
    .option('--system <name>', text('该系统（条）', 'this system'))
    .option(
      '--from <time>',
      text(
        '不早于，如 2026-11-01T00:00:00+08:00；任务与履行情况按起算时间，台账按时限',
        'from, such as 2026-11-01T00:00:00+08:00: by the start of the clock, in the ledger by the deadline',
      ),
      instantParser(context),
    )
    .option('--to <time>', text('早于', 'before'), instantParser(context))
    .option('--release <id>', text('某次发布的任务', 'duties of this release'), idParser(context))
    .option('--channel <id>', text('某渠道的', 'of this channel'), idParser(context))
    .option('--state <state...>', text('处于这些状态的', 'in these states'))
    .option(
      '--group-by <grouping>',
      text('履行情况按什么分组', 'by what compliance is grouped: DIVISION, SYSTEM, CHANNEL, RELEASE or DAY'),
    )
    .option('--id <id>', text('通报的编号', 'the id of the bulletin'), idParser(context))
    .addHelpText('after', exampleText(context, examples))
    .action((what: string, options: ExportOptions) => exportTable(context, what, options));
}

/** What can be exported, and in which forms. */
const formsOf: Readonly<Record<string, readonly string[]>> = {
  duties: ['xlsx', 'csv'],
  compliance: ['xlsx', 'csv'],
  ledger: ['xlsx', 'csv'],
  tickets: ['xlsx', 'csv'],
  bulletin: ['docx', 'xlsx', 'csv', 'json'],
};

const examples = [
  [
    'pnpm hub export bulletin --id 019a… --out 通报.docx',
    { zh: '通报的 Word 文稿；.xlsx 为其冻结数据', en: 'a bulletin as a Word document; .xlsx: its frozen rows' },
  ],
  [
    'pnpm hub export compliance --group-by DIVISION --from 2026-11-01T00:00:00+08:00 --to 2026-12-01T00:00:00+08:00 --out 十一月.xlsx',
    { zh: '十一月各地履行情况', en: 'the compliance of each region in November' },
  ],
  [
    'pnpm hub export ledger --division 990100 --out 台账.csv',
    { zh: '一地的未办结台账', en: 'the open ledger of a region' },
  ],
] as const;

async function exportTable(context: CommandContext, what: string, options: ExportOptions): Promise<void> {
  const { out, text, exitWith } = context;
  const form = extname(options.out).slice(1);
  const forms = formsOf[what] ?? [];
  if (!forms.includes(form)) {
    throw new UsageError(
      `--out 的扩展名应为 .${forms.join('、.')}，收到 "${options.out}"。`,
      `--out must end in .${forms.join(', .')}, got "${options.out}".`,
    );
  }
  if (what === 'bulletin' && options.id === undefined) {
    throw new UsageError('导出通报须以 --id 给出其编号。', 'Give the id of the bulletin as --id.');
  }
  using stop = listenForStop(process);
  const path = resolve(options.out);
  try {
    const { rows, bytes, tableDigest, digest } = await fetchExport(
      context,
      `${what}.${form}`,
      parametersOf(options),
      path,
      stop.cancel,
    );
    out(text(`已导出 ${rows} 行（${bytes} 字节）：${path}`, `${rows} rows (${bytes} bytes): ${path}`));
    out(text(`数据校验和 ${tableDigest}`, `table checksum ${tableDigest}`));
    out(text(`文件校验和 ${digest}`, `file checksum ${digest}`));
  } catch (error) {
    if (!stop.cancel.aborted) throw error;
    exitWith(ExitCode.interrupted);
  }
}

function parametersOf(options: ExportOptions): URLSearchParams {
  const given: Readonly<Record<string, string | undefined>> = {
    divisionCode: options.division,
    system: options.system,
    from: options.from,
    to: options.to,
    releaseId: options.release,
    channelId: options.channel,
    state: options.state?.join(','),
    groupBy: options.groupBy,
    id: options.id,
  };
  return new URLSearchParams(
    Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
