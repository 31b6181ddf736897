import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { openGraph } from '../graph/ask-graph.ts';
import { sendPortals, tellCounts } from '../portals/send-portals.ts';

/** `pnpm hub import portals`: registers origin portals with the rules by which they are read. */
export function importPortalsCommand(context: CommandContext): Command {
  const { text } = context;
  return new Command('portals')
    .description(
      text('登记来源门户及其读取规则；可重复执行', 'register origin portals and how they are read; repeatable'),
    )
    .argument(
      '<files...>',
      text('YAML 或 JSON 文件，格式见 docs/intake.md', 'YAML or JSON as docs/intake.md describes'),
    )
    .addHelpText('after', exampleText(context, examples))
    .action(async (files: string[]) => {
      const ask = await openGraph(context);
      for (const file of files) tellCounts(context, file, await sendPortals(context, ask, file, false));
    });
}

const examples = [
  [
    'pnpm hub import portals portals.yaml',
    { zh: '登记门户；有错误则按行号指出', en: 'mistakes are told with their lines' },
  ],
] as const;
