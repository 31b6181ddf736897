import { CommanderError } from 'commander';
import type { CommandContext } from './command-context.ts';
import { ExitCode } from './exit-code.ts';
import { failureLines } from './failure-lines.ts';
import { createProgram } from './program.ts';
import { UsageError } from './usage-error.ts';

/**
 * Runs one command line to its end and never throws.
 *
 * @param args what follows `pnpm hub`
 * @param writeError takes each line about what went wrong
 */
export async function runCommandLine(
  context: CommandContext,
  args: readonly string[],
  writeError: (line: string) => void,
): Promise<void> {
  try {
    await createProgram(context).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      // commander has written its message already; help and version come here as well, with 0.
      context.exitWith(error.exitCode === 0 ? ExitCode.ok : ExitCode.usage);
    } else {
      for (const line of failureLines(error)) writeError(line);
      context.exitWith(error instanceof UsageError ? ExitCode.usage : ExitCode.failed);
    }
  }
}
