import type { Bilingual } from '@dibao/shared/bilingual';
import type { CommandContext } from './command-context.ts';

/** One command line and what it does. */
export type Example = readonly [commandLine: string, does: Bilingual];

/** The examples at the end of a command's help. */
export function exampleText({ text }: CommandContext, examples: readonly Example[]): string {
  const lines = examples.map(([line, { zh, en }]) => `  ${line}\n      ${text(zh, en)}`);
  return `\n${text('示例：', 'Examples:')}\n${lines.join('\n')}\n`;
}
