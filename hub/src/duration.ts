import { HubError } from '@dibao/shared/errors';

const secondsPer = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;

/** Seconds of a span such as `90s`, `30m`, `1h` or `7d`. */
export function parseDuration(text: string): number {
  const [, amount, unit] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  const seconds = Number(amount) * (secondsPer[unit as keyof typeof secondsPer] ?? Number.NaN);
  if (seconds > 0) return seconds;
  throw HubError.badInput(
    `时长 "${text}" 无法识别，应如 90s、30m、1h、7d。`,
    `"${text}" is no span of time; write 90s, 30m, 1h or 7d.`,
  );
}
