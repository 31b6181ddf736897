/** Of pino. */
const errorLevel = 50;

/** What a log line of level error or worse, or the message of a crash, says in short; null for everything else. */
export function errorOf(line: string): string | null {
  // A crash before the log exists is written by Node itself.
  if (!line.startsWith('{')) return /^(Uncaught )?\w*Error( \[\w+\])?: /.test(line) ? line.slice(0, 400) : null;
  try {
    const entry = JSON.parse(line) as { level?: number; line?: string; msg?: string; err?: { message?: string } };
    if ((entry.level ?? 0) < errorLevel) return null;
    const text = entry.line ?? [entry.msg, entry.err?.message].filter(Boolean).join(': ');
    return text.replaceAll(/\s*\n\s*/g, ' ').slice(0, 400);
  } catch {
    return null;
  }
}
