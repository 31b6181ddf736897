import { sayBoth } from '@dibao/shared/bilingual';
import { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { examineHub } from '../doctor/examine-hub.ts';
import { ExitCode } from '../exit-code.ts';
import { failureLines } from '../failure-lines.ts';

/** `pnpm hub doctor`: checks an installation and says what is wrong. */
export function doctorCommand(context: CommandContext): Command {
  const { text } = context;
  return new Command('doctor')
    .description(text('检查安装，说出问题所在', 'check this installation and say what is wrong'))
    .action(() => examine(context));
}

async function examine({ config, text, out, exitWith }: CommandContext): Promise<void> {
  let problems = 0;
  for (const { title, examine: look } of examineHub(config)) {
    try {
      const finding = await look();
      out(`✓ ${text(title.zh, title.en)}：${text(finding.zh, finding.en)}`);
    } catch (error) {
      problems += 1;
      for (const line of failureLines(error)) out(`✗ ${sayBoth(title)}：${line}`);
    }
  }
  out(
    problems === 0
      ? text('没有发现问题', 'nothing is wrong')
      : text(`发现 ${problems} 个问题`, `${problems} problems found`),
  );
  if (problems > 0) exitWith(ExitCode.failed);
}
