import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { openGraph } from '../graph/ask-graph.ts';
import { addChangeOptions, type ChangeOptions, givenEntries } from '../graph/change-options.ts';
import { mutate } from '../graph/mutate.ts';

interface CorrectOptions extends ChangeOptions {
  readonly reason: string;
  readonly edition?: string;
  readonly title?: string;
}

/** `pnpm hub correct`: a new edition of a release. */
export function correctCommand(context: CommandContext): Command {
  const { text } = context;
  const command = new Command('correct')
    .description(text('更正一次发布，各站点须更换转载', 'correct a release; copies must be replaced'))
    .argument('<release>', text('发布编号', 'the id of the release'))
    .requiredOption('--reason <text>', text('更正的理由', 'why'))
    .option(
      '--edition <id>',
      text('文件版本的标识；省略即现行版本', 'the id of the document’s edition; the present one if left out'),
    )
    .option('--title <text>', text('新标题', 'a new title'));
  return addChangeOptions(command, context)
    .addHelpText('after', exampleText(context, examples))
    .action((release: string, options: CorrectOptions) => correct(context, release, options));
}

const examples = [
  [
    'pnpm hub correct 019a… --reason 附件二数字有误',
    { zh: '以现行文本更正', en: 'with the present text of the document' },
  ],
] as const;

async function correct(context: CommandContext, releaseId: string, options: CorrectOptions): Promise<void> {
  const ask = await openGraph(context);
  const { reason, edition, title, idempotencyKey } = options;
  await mutate(context, ask, {
    mutation: 'correctRelease',
    input: givenEntries({ releaseId, reason, documentEditionId: edition, title, idempotencyKey }),
    ...{ returns: 'Release', asJson: options.json === true, done: { zh: '已更正', en: 'corrected' } },
  });
}
