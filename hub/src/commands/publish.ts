import { Command, Option } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { openGraph } from '../graph/ask-graph.ts';
import { addChangeOptions, type ChangeOptions, givenEntries } from '../graph/change-options.ts';
import { addDocumentOptions, type DocumentOptions, findDocumentId } from '../graph/document-options.ts';
import { mutate } from '../graph/mutate.ts';
import { idParser, instantParser } from '../option-parsers.ts';

interface PublishOptions extends DocumentOptions, ChangeOptions {
  readonly bundle?: string[];
  readonly column: string;
  readonly scope: string;
  readonly basis: string;
  readonly system?: string[];
  readonly division?: string;
  readonly url?: string;
  readonly publishedAt?: string;
  readonly interpretationWaiver?: string;
  readonly agency?: string;
}

/** `pnpm hub publish`: releases a document into the log, to all who follow it. */
export function publishCommand(context: CommandContext): Command {
  const { text } = context;
  const command = new Command('publish')
    .description(text('发布一份文件，送达所有关注者', 'release a document to all who follow'))
    .argument('[document]', text('文件：标识、文号或导入时的编号', 'the document: its id, number or imported id'));
  addDocumentOptions(command, context)
    .requiredOption('--column <name>', text('栏目，如 中国政务、甘肃政务', 'the column, such as 中国政务'))
    .addOption(
      new Option('--scope <scope>', text('范围：全部、行业或地区', 'whom it obliges'))
        .choices(['GLOBAL', 'SECTOR', 'REGION'])
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--basis <basis>',
        text('首次在此发布，还是已在政府网站公开', 'first published here, or public already'),
      )
        .choices(['ORIGINAL', 'ALREADY_PUBLIC'])
        .makeOptionMandatory(),
    )
    .option(
      '--bundle <document...>',
      text(
        '同步发布的解读等文件：标识、文号或导入时的编号',
        'interpretations published with it: ids, numbers or imported ids',
      ),
    )
    .option('--system <name...>', text('所涉系统；SECTOR 时必填', 'the systems; needed for SECTOR'))
    .option('--division <code>', text('区划代码；REGION 时必填', 'the division code; needed for REGION'))
    .option('--url <address>', text('在来源网站上的网址', 'its address on the origin site'))
    .option(
      '--published-at <time>',
      text(
        '在来源网站发布的时刻，如 2026-11-22T09:00:00+08:00；将来的时刻即预定',
        'when, as 2026-11-22T09:00:00+08:00; a future time plans it',
      ),
      instantParser(context),
    )
    .option('--interpretation-waiver <reason>', text('不附解读的理由', 'why no interpretation comes with it'));
  command.option(
    '--agency <id>',
    text('由哪个机关发布；省略即文件的第一发文机关', 'the agency that releases it; the first issuer if left out'),
    idParser(context),
  );
  return addChangeOptions(command, context)
    .addHelpText('after', exampleText(context, examples))
    .action((document: string | undefined, options: PublishOptions) => publish(context, document, options));
}

const examples = [
  [
    'pnpm hub publish 甘政办发〔2017〕4号 --column 甘肃政务 --scope GLOBAL --basis ALREADY_PUBLIC',
    { zh: '发布一份已公开的文件，全省转载', en: 'a document that is public already, for all to repost' },
  ],
] as const;

async function publish(context: CommandContext, document: string | undefined, options: PublishOptions): Promise<void> {
  const ask = await openGraph(context, options.agency);
  const { column, scope, basis, bundle, system, division, url, publishedAt, interpretationWaiver, idempotencyKey } =
    options;
  const documentId = await findDocumentId(ask, document, options);
  const bundleIds = bundle && (await Promise.all(bundle.map((name) => findDocumentId(ask, name, {}))));
  const input = givenEntries({
    ...{ documentId, bundleIds },
    ...{ column, scope, basis, systems: system, divisionCode: division, url, publishedAt },
    noInterpretationReason: interpretationWaiver,
    idempotencyKey,
  });
  await mutate(context, ask, {
    ...{ mutation: 'publishRelease', input, returns: 'Release', asJson: options.json === true },
    done: { zh: '已发布', en: 'published' },
  });
}
