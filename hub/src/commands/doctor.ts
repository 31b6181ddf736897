import type { Bilingual } from '@dibao/shared/bilingual';
import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { examineHub } from '../doctor/examine-hub.ts';
import { ExitCode } from '../exit-code.ts';
import { failureTexts } from '../failure-lines.ts';

/** `pnpm hub doctor`: checks an installation and says what is wrong. */
export function doctorCommand(context: CommandContext): Command {
  const { text } = context;
  return new Command('doctor')
    .description(text('检查安装，说出问题所在', 'check this installation and say what is wrong'))
    .action(() => examine(context));
}

async function examine({ config, text, out, exitWith }: CommandContext): Promise<void> {
  const say = ({ zh, en }: Bilingual) => text(zh, en);
  const tell = (mark: string, title: Bilingual, found: Bilingual) =>
    out(`${mark} ${say(title)}${text('：', ': ')}${say(found)}`);
  let problems = 0;
  for (const { title, examine: look } of examineHub(config)) {
    try {
      tell('✓', title, await look());
    } catch (error) {
      problems += 1;
      for (const found of failureTexts(error)) tell('✗', title, found);
    }
  }
  out(
    problems === 0
      ? text('没有发现问题', 'nothing is wrong')
      : text(`发现 ${problems} 个问题`, problems === 1 ? '1 problem found' : `${problems} problems found`),
  );
  if (problems > 0) exitWith(ExitCode.failed);
}
