import { readProfileFile } from '@dibao/media/rules/profile-file';
import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { exampleText } from '../examples.ts';
import { ExitCode } from '../exit-code.ts';
import { openGraph } from '../graph/ask-graph.ts';
import { openImportFile } from '../import/import-file.ts';
import { readText } from '../import/text-records.ts';
import { listProfiles } from '../profiles/list-profiles.ts';
import { sayMistakeOf } from '../profiles/profile-lines.ts';

/** `pnpm hub profiles`: which rules hold, and whether a file of rules is right. */
export function profilesCommand(context: CommandContext): Command {
  const { text } = context;
  return new Command('profiles')
    .description(text('查看规则方案，检查规则文件', 'look at rule profiles, check files of them'))
    .addCommand(
      new Command('list')
        .description(text('现行的规则方案', 'the rule profiles in force'))
        .option('--rules', text('连同每条规则的值、条款和出处', 'with the value, clause and source of each rule'))
        .action(async ({ rules }: { rules?: true }) => listProfiles(context, await openGraph(context), rules === true)),
    )
    .addCommand(
      new Command('check')
        .description(
          text('检查规则文件而不导入；不需要运行中的中枢', 'check files without importing them; needs no running hub'),
        )
        .argument('<files...>', text('YAML 或 JSON 文件，每个文件一个方案', 'YAML or JSON, one profile in each file'))
        .action(async (files: string[]) => {
          for (const file of files) await checkFile(context, file);
        }),
    )
    .addHelpText('after', exampleText(context, examples));
}

const examples = [
  ['pnpm hub profiles list --rules', { zh: '每条规则及其条款', en: 'every rule with its clause' }],
  ['pnpm hub profiles check yunling.yaml', { zh: '导入之前先检查', en: 'before it is imported' }],
  [
    'pnpm hub import profiles yunling.yaml',
    { zh: '导入；已有的任务仍按原方案', en: 'import it; duties that exist keep theirs' },
  ],
] as const;

async function checkFile({ text, out, note, exitWith }: CommandContext, path: string): Promise<void> {
  const read = readProfileFile(await readText(await openImportFile(path, process.stdin), () => undefined));
  if ('profile' in read) {
    const { profile, rules, inherits } = read.profile;
    const own = Object.keys(rules).length;
    const rest =
      inherits === null
        ? text('无沿用', 'inherits nothing')
        : text(`其余沿用 ${inherits}`, `the others from ${inherits}`);
    out(
      text(`✓ ${path}：${profile}，写明 ${own} 条规则，${rest}`, `✓ ${path}: ${profile} states ${own} rules, ${rest}`),
    );
    return;
  }
  for (const mistake of read.mistakes) note(sayMistakeOf(path, mistake));
  exitWith(ExitCode.failed);
}
