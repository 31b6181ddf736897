import { isId } from '@dibao/shared/ids';
import { DateScalar, DateTimeScalar } from '@dibao/shared/scalars';
import { InvalidArgumentError } from 'commander';
import type { CommandContext } from './command-context.ts';

type Words = Pick<CommandContext, 'text'>;

const secondsPer = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;

/** Seconds of a span such as `90s`, `30m`, `1h` or `7d`. */
export function spanParser({ text }: Words): (value: string) => number {
  return (value) => {
    const [, amount, unit] = /^(\d{1,6})([smhd])$/.exec(value) ?? [];
    const seconds = Number(amount) * (secondsPer[unit as keyof typeof secondsPer] ?? Number.NaN);
    if (seconds > 0) return seconds;
    throw new InvalidArgumentError(text('应如 90s、30m、1h、7d。', 'Write 90s, 30m, 1h or 7d.'));
  };
}

/** How many rows: 1 to 100. */
export function countParser({ text }: Words): (value: string) => number {
  return (value) => {
    const count = /^\d{1,3}$/.test(value) ? Number(value) : 0;
    if (count >= 1 && count <= 100) return count;
    throw new InvalidArgumentError(text('应为 1 到 100。', 'A number from 1 to 100 is expected.'));
  };
}

/** A day, `2026-11-22`. */
export function dayParser({ text }: Words): (value: string) => string {
  return (value) => {
    if (isTaken(() => DateScalar.parseValue(value))) return value;
    throw new InvalidArgumentError(text('应为日期，如 2026-11-22。', 'A day such as 2026-11-22 is expected.'));
  };
}

/** An instant with its offset (RFC 3339), `2026-11-22T09:00:00+08:00`. */
export function instantParser({ text }: Words): (value: string) => string {
  return (value) => {
    if (isTaken(() => DateTimeScalar.parseValue(value))) return value;
    throw new InvalidArgumentError(
      text(
        '应为带时区的时刻，如 2026-11-22T09:00:00+08:00。',
        'A time with its offset such as 2026-11-22T09:00:00+08:00 is expected.',
      ),
    );
  };
}

/** An id of the hub. */
export function idParser({ text }: Words): (value: string) => string {
  return (value) => {
    if (isId(value)) return value;
    throw new InvalidArgumentError(
      text(
        '应为中枢的标识，如 019a0000-0000-7000-8000-000000000000。',
        'An id of the hub such as 019a0000-0000-7000-8000-000000000000 is expected.',
      ),
    );
  };
}

/** Several ids, given one by one. */
export function idsParser(words: Words): (value: string, before?: readonly string[]) => readonly string[] {
  const parse = idParser(words);
  return (value, before = []) => [...before, parse(value)];
}

/** The scalars of the schema say what a day and an instant are, so that the command line takes what the hub takes. */
function isTaken(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
}
