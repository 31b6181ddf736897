import { Argument, Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { openGraph } from '../graph/ask-graph.ts';
import { addChangeOptions, type ChangeOptions, givenEntries } from '../graph/change-options.ts';
import { addDocumentOptions, type DocumentOptions, findDocumentId } from '../graph/document-options.ts';
import { mutate } from '../graph/mutate.ts';
import { splitWords } from '../graph/split-words.ts';

interface DisclosureOptions extends DocumentOptions, ChangeOptions {
  readonly reason?: string;
  readonly legalBasis?: string;
}

const values = ['PROACTIVE', 'ON_REQUEST', 'NOT_DISCLOSED', 'UNDETERMINED'];

/** `pnpm hub disclosure`: determines whether a document may be disclosed. */
export function disclosureCommand(context: CommandContext): Command {
  const { text } = context;
  const command = new Command('disclosure')
    .description(text('认定一份文件的公开属性', 'determine the disclosure of a document'))
    .usage(text('[文件] <公开属性> [选项]', '[document] <disclosure> [options]'))
    .addArgument(
      new Argument(
        '<words...>',
        text(
          `文件（标识、文号或导入时的编号），然后是 ${values.join('、')} 之一`,
          `the document (its id, number or imported id), then one of ${values.join(', ')}`,
        ),
      ),
    );
  addDocumentOptions(command, context)
    .option('--reason <text>', text('理由；非主动公开时必填', 'why; needed unless PROACTIVE'))
    .option('--legal-basis <text>', text('法律依据；不予公开时必填', 'the legal basis; needed for NOT_DISCLOSED'));
  return addChangeOptions(command, context)
    .addHelpText('after', exampleText(context, examples))
    .action((words: string[], options: DisclosureOptions) => determine(context, words, options));
}

const examples = [
  ['pnpm hub disclosure 甘政办发〔2017〕4号 PROACTIVE', { zh: '认定为主动公开', en: 'proactively disclosed' }],
  [
    'pnpm hub disclosure --source-id a17 ON_REQUEST --reason 涉及第三方权益',
    { zh: '认定为依申请公开', en: 'disclosed on request' },
  ],
] as const;

async function determine(context: CommandContext, words: string[], options: DisclosureOptions): Promise<void> {
  const { document, value: disclosure } = splitWords(words, values);
  const ask = await openGraph(context);
  const { reason, legalBasis, idempotencyKey } = options;
  const documentId = await findDocumentId(ask, document, options);
  await mutate(context, ask, {
    mutation: 'determineDisclosure',
    input: givenEntries({ documentId, disclosure, reason, legalBasis, idempotencyKey }),
    ...{ returns: 'PolicyDocument', asJson: options.json === true, done: { zh: '已认定', en: 'determined' } },
  });
}
