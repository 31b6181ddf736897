import { CommanderError } from 'commander';
import { createCommandContext } from './command-context.ts';
import { ExitCode } from './exit-code.ts';
import { failureLines } from './failure-lines.ts';
import { createProgram } from './program.ts';

const context = createCommandContext(process);
// Whoever reads our output may stop reading (`pnpm hub … | head`); that is no failure.
process.stdout.on('error', () => {});
try {
  await createProgram(context).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // commander has written its message already; help and version come here as well, with 0.
    context.exitWith(error.exitCode === 0 ? ExitCode.ok : ExitCode.usage);
  } else {
    for (const line of failureLines(error)) process.stderr.write(`${line}\n`);
    context.exitWith(ExitCode.failed);
  }
}
