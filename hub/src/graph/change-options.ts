import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';

/** What every command that changes something through the graph takes. */
export interface ChangeOptions {
  readonly idempotencyKey?: string;
  readonly json?: boolean;
}

/** Adds the options every change takes. */
export function addChangeOptions(command: Command, { text }: CommandContext): Command {
  return command
    .option(
      '--idempotency-key <key>',
      text('同一键重复执行只生效一次', 'the same key takes effect once, however often it is run'),
    )
    .option('--json', text('原样输出结果', 'print the result as it came'));
}

/** The entries that were given; an option left out is no entry, rather than an empty one. */
export function givenEntries<T extends object>(entries: T): Partial<T> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Partial<T>;
}
