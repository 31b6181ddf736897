import { spawn } from 'node:child_process';

/** How a command ended. */
export type CommandEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly reason: string; readonly output: string }
  /** We were told to stop; whether it did its work is unknown. */
  | { readonly kind: 'interrupted' };

export interface CommandRun {
  /** A line for the shell. */
  readonly command: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds it may take. */
  readonly deadline: number;
  /** Milliseconds it may still take once `signal` aborts. */
  readonly grace: number;
  readonly signal: AbortSignal;
}

/** What is kept of a command's output, in characters. */
const outputKept = 4_000;

/** Runs a command to its end; past its deadline it is ended with everything it started. */
export async function runCommand({ command, environment, deadline, grace, signal }: CommandRun): Promise<CommandEnd> {
  if (signal.aborted) return { kind: 'interrupted' };
  // A group of its own: a deadline then reaches what the shell started, and Ctrl-C at the terminal does not.
  const child = spawn(command, { shell: true, detached: true, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let ended: 'deadline' | 'stop' | null = null;
  const keep = (text: string): void => {
    output = `${output}${text}`.slice(-outputKept);
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const end = (why: 'deadline' | 'stop'): void => {
    ended ??= why;
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has just ended by itself.
    }
  };
  const timers = [setTimeout(() => end('deadline'), deadline)];
  const stop = (): void => void timers.push(setTimeout(() => end('stop'), grace));
  signal.addEventListener('abort', stop, { once: true });
  try {
    const told = await new Promise<string | null>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('close', (code, by) => resolve(code === 0 ? null : code === null ? String(by) : `exit ${code}`));
    });
    if (told === null) return { kind: 'done' };
    if (ended === 'stop') return { kind: 'interrupted' };
    return { kind: 'failed', reason: ended === null ? told : `not done within ${deadline} ms`, output };
  } finally {
    signal.removeEventListener('abort', stop);
    for (const timer of timers) clearTimeout(timer);
  }
}
