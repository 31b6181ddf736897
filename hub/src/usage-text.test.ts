import { describe, expect, it } from 'vitest';
import type { CommandContext } from './command-context.ts';
import { readHubConfig } from './config.ts';
import { createProgram } from './program.ts';

/** Runs a command line and gives what it wrote. */
async function run(language: 'zh' | 'en', ...args: string[]): Promise<string> {
  const written: string[] = [];
  const context: CommandContext = {
    environment: {},
    language,
    text: (zh, en) => (language === 'zh' ? zh : en),
    out: (line) => void written.push(line),
    note: () => {},
    config: () => readHubConfig({}, '/nonexistent'),
    exitWith: () => {},
  };
  const program = createProgram(context);
  for (const command of [program, ...program.commands])
    command.configureOutput({
      writeOut: (text) => void written.push(text),
      writeErr: (text) => void written.push(text),
    });
  await program.parseAsync(args, { from: 'user' }).catch(() => undefined);
  return written.join('');
}

describe('the command line', () => {
  it('explains itself in Chinese, and in English to who reads English', async () => {
    expect(await run('zh', '--help')).toMatch(/用法：[^]*start +启动中枢/);
    expect(await run('en', 'token', '--help')).toMatch(
      /Usage:[^]*--role <role\.\.\.> +the role, or several \(choices: "operator"/,
    );
    expect(await run('zh', 'token', '--help')).toMatch(/（默认 1h）/);
  });

  it('says what is wrong with what was typed', async () => {
    expect(await run('zh', 'token')).toContain('错误：必须给出选项 --role <role...>');
    expect(await run('zh', 'token', '--role', 'king')).toContain(
      '选项 --role <role...> 的值 "king" 无效。可用：operator, publisher',
    );
    expect(await run('zh', 'start', '--fast')).toContain('未知选项 --fast');
    expect(await run('zh', 'strat')).toContain('未知命令 strat（是否想用 start？）');
    expect(await run('en', 'strat')).toContain("error: unknown command 'strat'");
  });

  it.each([
    [['token', '--role', 'site', '--ttl', '5x'], '选项 --ttl <span> 的值 "5x" 无效。应如 90s'],
    [['token', '--role', 'site', '--channel', '柳浦区'], '选项 --channel <id> 的值 "柳浦区" 无效。应为中枢的标识'],
    [['legal-force', 'x', 'REPEALED', '--by', 'y', '--on', '2026-13-01'], '选项 --on <date> 的值 "2026-13-01" 无效。'],
    [['review', 'x', '--reviewed-at', 'yesterday'], '选项 --reviewed-at <time> 的值 "yesterday" 无效。'],
    [['publish', 'x', '--published-at', '2026-11-22'], '选项 --published-at <time> 的值 "2026-11-22" 无效。'],
  ])('says what is wrong with a value before a hub is asked: %j', async (args, said) => {
    expect(await run('zh', ...args)).toContain(said);
  });
});
