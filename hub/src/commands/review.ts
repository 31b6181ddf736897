import { Command, Option } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { openGraph } from '../graph/ask-graph.ts';
import { addChangeOptions, type ChangeOptions, givenEntries } from '../graph/change-options.ts';
import { addDocumentOptions, type DocumentOptions, findDocumentId } from '../graph/document-options.ts';
import { mutate } from '../graph/mutate.ts';
import { instantParser } from '../option-parsers.ts';

interface ReviewOptions extends DocumentOptions, ChangeOptions {
  readonly reviewer: string;
  readonly result: string;
  readonly reviewedAt?: string;
  readonly note?: string;
}

/** `pnpm hub review`: records the secrecy review that a first publication needs. */
export function reviewCommand(context: CommandContext): Command {
  const { text } = context;
  const command = new Command('review')
    .description(text('登记一份文件的保密审查', 'record a secrecy review of a document'))
    .argument('[document]', text('文件：标识、文号或导入时的编号', 'the document: its id, number or imported id'));
  addDocumentOptions(command, context)
    .requiredOption('--reviewer <name>', text('审查人', 'who reviewed it'))
    .addOption(
      new Option('--result <result>', text('结论：通过或不通过', 'the outcome'))
        .choices(['PASSED', 'REFUSED'])
        .makeOptionMandatory(),
    )
    .option(
      '--reviewed-at <time>',
      text('审查时刻，如 2026-11-22T09:00:00+08:00；省略即现在', 'when, as 2026-11-22T09:00:00+08:00; now if left out'),
      instantParser(context),
    )
    .option('--note <text>', text('说明', 'a note'));
  return addChangeOptions(command, context)
    .addHelpText('after', exampleText(context, examples))
    .action((document: string | undefined, options: ReviewOptions) => record(context, document, options));
}

const examples = [
  [
    'pnpm hub review --number 甘政办发〔2017〕4号 --reviewer 张三 --result PASSED',
    { zh: '登记审查通过', en: 'a review that passed' },
  ],
] as const;

async function record(context: CommandContext, document: string | undefined, options: ReviewOptions): Promise<void> {
  const ask = await openGraph(context);
  const { reviewer, result, reviewedAt, note, idempotencyKey } = options;
  const documentId = await findDocumentId(ask, document, options);
  await mutate(context, ask, {
    mutation: 'recordSecrecyReview',
    input: givenEntries({ documentId, reviewer, result, reviewedAt, note, idempotencyKey }),
    ...{ returns: 'PolicyDocument', asJson: options.json === true, done: { zh: '已登记审查', en: 'review recorded' } },
  });
}
