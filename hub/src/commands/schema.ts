import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';

/** The repository this command runs from. */
const root = new URL('../../../', import.meta.url);

/** `pnpm hub schema`: prints the GraphQL schemas into the repository, where a change of them can be reviewed. */
export function schemaCommand(context: CommandContext): Command {
  const { text } = context;
  return new Command('schema')
    .description(text('把各服务和网关的 GraphQL 模式写入仓库', 'print the GraphQL schemas into the repository'))
    .option('--check', text('只比较；不同则以 1 结束', 'compare only; end with 1 when they differ'))
    .addHelpText('after', exampleText(context, examples))
    .action(({ check }: { check?: boolean }) => printSchemas(context, check === true));
}

const examples = [
  ['pnpm hub schema', { zh: '更新仓库中的模式', en: 'brings the schemas of the repository up to date' }],
  ['pnpm hub schema --check', { zh: '供持续集成检查', en: 'for continuous integration' }],
] as const;

async function printSchemas({ text, out, exitWith }: CommandContext, isCheck: boolean): Promise<void> {
  // Loaded when asked for: it brings all three services with it.
  const { printedSchemas } = await import('../schema/printed-schemas.ts');
  for (const { path, sdl } of await printedSchemas()) {
    const file = new URL(path, root);
    const isSame = (await readFile(file, 'utf8').catch(() => null)) === sdl;
    if (isSame) {
      out(text(`✓ ${path} 未变`, `✓ ${path} is unchanged`));
    } else if (isCheck) {
      out(
        text(`✗ ${path} 与代码不一致，请执行 pnpm hub schema`, `✗ ${path} differs from the code; run pnpm hub schema`),
      );
      exitWith(ExitCode.failed);
    } else {
      await writeFile(file, sdl);
      out(text(`✓ ${path} 已更新`, `✓ ${path} was updated`));
    }
  }
}
