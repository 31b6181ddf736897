import { createCommandContext } from './command-context.ts';
import { runCommandLine } from './run-command-line.ts';

// Whoever reads our output may stop reading (`pnpm hub … | head`); that is no failure.
process.stdout.on('error', () => {});
await runCommandLine(
  createCommandContext(process),
  process.argv.slice(2),
  (line) => void process.stderr.write(`${line}\n`),
);
