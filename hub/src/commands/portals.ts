import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { openGraph } from '../graph/ask-graph.ts';
import { listPortals } from '../portals/list-portals.ts';
import { sendPortals, tellCounts } from '../portals/send-portals.ts';

/** `pnpm hub portals`: what is watched, whether a file of rules is right, and what they read. */
export function portalsCommand(context: CommandContext): Command {
  const { text } = context;
  return new Command('portals')
    .description(text('查看来源门户，检查和试用读取规则', 'look at origin portals, check and try their rules'))
    .addCommand(
      new Command('list')
        .description(text('所监看的门户及其状况', 'the portals that are watched, and how they do'))
        .action(async () => listPortals(context, await openGraph(context))),
    )
    .addCommand(
      new Command('check')
        .description(text('检查规则文件而不登记', 'check files of rules without registering anything'))
        .argument('<files...>', text('YAML 或 JSON 文件', 'YAML or JSON'))
        .action(async (files: string[]) => {
          const ask = await openGraph(context);
          for (const file of files) tellCounts(context, file, await sendPortals(context, ask, file, true));
        }),
    )
    .addHelpText('after', exampleText(context, examples));
}

const examples = [
  ['pnpm hub portals list', { zh: '谁在监看之中，最近看到什么', en: 'who is watched, and what was seen last' }],
  ['pnpm hub portals check portals.yaml', { zh: '登记之前先检查', en: 'before it is registered' }],
] as const;
