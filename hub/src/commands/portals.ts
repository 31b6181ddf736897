import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { openGraph } from '../graph/ask-graph.ts';
import { listPortals } from '../portals/list-portals.ts';
import { tryAddress } from '../portals/try-address.ts';
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
    .addCommand(
      new Command('try')
        .description(text('试读一个列表或文章，什么也不保存', 'show what would be read from a list or an article'))
        .argument('<url>', text('列表或文章的网址', 'the address of a list or an article'))
        .option(
          '--rules <file>',
          text('待试的规则文件；省略即所登记的规则', 'rules to try; those registered if left out'),
        )
        .action(async (url: string, options: { rules?: string }) =>
          tryAddress(context, await openGraph(context), url, options.rules),
        ),
    )
    .addHelpText('after', exampleText(context, examples));
}

const examples = [
  ['pnpm hub portals list', { zh: '谁在监看之中，最近看到什么', en: 'who is watched, and what was seen last' }],
  [
    'pnpm hub portals try https://www.lanping.gov.example/zwgk/ --rules portals.yaml',
    { zh: '规则能从列表读出什么', en: 'what the rules read from a list' },
  ],
  ['pnpm hub portals check portals.yaml', { zh: '登记之前先检查', en: 'before it is registered' }],
] as const;
