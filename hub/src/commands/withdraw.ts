import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { openGraph } from '../graph/ask-graph.ts';
import { addChangeOptions, type ChangeOptions, givenEntries } from '../graph/change-options.ts';
import { mutate } from '../graph/mutate.ts';

interface WithdrawOptions extends ChangeOptions {
  readonly reason: string;
}

/** `pnpm hub withdraw`: recalls a release; its text is no longer shown and copies must go. */
export function withdrawCommand(context: CommandContext): Command {
  const { text } = context;
  const command = new Command('withdraw')
    .description(text('撤回一次发布，各站点须撤下转载', 'withdraw a release; copies must be taken down'))
    .argument('<release>', text('发布编号', 'the id of the release'))
    .requiredOption('--reason <text>', text('撤回的理由', 'why'));
  return addChangeOptions(command, context)
    .addHelpText('after', exampleText(context, examples))
    .action((release: string, options: WithdrawOptions) => withdraw(context, release, options));
}

const examples = [
  ['pnpm hub withdraw 019a… --reason 误发', { zh: '撤回一次发布', en: 'withdraws a release' }],
] as const;

async function withdraw(context: CommandContext, releaseId: string, options: WithdrawOptions): Promise<void> {
  const ask = await openGraph(context);
  const { reason, idempotencyKey } = options;
  await mutate(context, ask, {
    ...{ mutation: 'withdrawRelease', input: givenEntries({ releaseId, reason, idempotencyKey }), returns: 'Release' },
    ...{ asJson: options.json === true, done: { zh: '已撤回', en: 'withdrawn' } },
  });
}
