import { Argument, Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { openGraph } from '../graph/ask-graph.ts';
import { addChangeOptions, type ChangeOptions, givenEntries } from '../graph/change-options.ts';
import { addDocumentOptions, type DocumentOptions, findDocumentId } from '../graph/document-options.ts';
import { mutate } from '../graph/mutate.ts';
import { splitWords } from '../graph/split-words.ts';
import { dayParser } from '../option-parsers.ts';

interface LegalForceOptions extends DocumentOptions, ChangeOptions {
  readonly on: string;
  readonly by: string;
}

const values = ['IN_FORCE', 'PARTIALLY_IN_FORCE', 'EXPIRED', 'REPEALED', 'UNKNOWN'];

/** `pnpm hub legal-force`: a repeal or another change of force; copies stay and must be labelled. */
export function legalForceCommand(context: CommandContext): Command {
  const { text } = context;
  const command = new Command('legal-force')
    .description(
      text('变更一份文件的有效性，转载须标注', 'change the legal force of a document; copies must be labelled'),
    )
    .usage(text('[文件] <有效性> [选项]', '[document] <legal force> [options]'))
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
    .requiredOption('--on <date>', text('自何日起，如 2026-11-22', 'from which day, as 2026-11-22'), dayParser(context))
    .requiredOption('--by <text>', text('依据的文件或决定', 'the document or decision that says so'));
  return addChangeOptions(command, context)
    .addHelpText('after', exampleText(context, examples))
    .action((words: string[], options: LegalForceOptions) => changeForce(context, words, options));
}

const examples = [
  [
    'pnpm hub legal-force 甘政办发〔2017〕4号 REPEALED --on 2026-12-01 --by 甘政发〔2026〕9号',
    { zh: '废止一份文件', en: 'a repeal' },
  ],
] as const;

async function changeForce(context: CommandContext, words: string[], options: LegalForceOptions): Promise<void> {
  const { document, value: legalForce } = splitWords(words, values);
  const ask = await openGraph(context);
  const { on, by, idempotencyKey } = options;
  const documentId = await findDocumentId(ask, document, options);
  await mutate(context, ask, {
    mutation: 'changeLegalForce',
    input: givenEntries({ documentId, legalForce, on, by, idempotencyKey }),
    ...{ returns: 'PolicyDocument', asJson: options.json === true, done: { zh: '已变更', en: 'changed' } },
  });
}
