import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { processCommand, processIdentity } from './process-identity.ts';

/** A process above ours, by number and identity. */
export interface Caller {
  readonly pid: number;
  readonly identity: string;
  readonly command: string;
}

const packageTool = /(^|[/ ])(npm|npx|pnpm|pnpx|corepack)( |$|\.c?js)/;
const shellBetween = /^\S*sh -c /;

/**
 * Settles when npx or pnpm, through which the hub was started, is gone. npx ends on SIGTERM without passing it on,
 * so `kill` would otherwise leave a hub that nobody can see. Never settles for a hub started directly, or where the
 * system does not show the processes above.
 */
export async function untilGone(callers: readonly Caller[], signal: AbortSignal): Promise<void> {
  if (callers.length === 0) return new Promise(() => {});
  while (!signal.aborted) {
    await delay(500, undefined, { ref: false, signal }).catch(() => undefined);
    for (const { pid, identity } of callers) {
      if ((await processIdentity(pid)) !== identity) return;
    }
  }
}

/** The package tools from this process upward, with the shells between them and none above the last. */
export async function findCallers(start: number): Promise<Caller[]> {
  const chain: Caller[] = [];
  for (let pid = start; pid > 1; pid = await parentOf(pid)) {
    const [command, identity] = [await processCommand(pid), await processIdentity(pid)];
    if (command === null || identity === null) break;
    if (!packageTool.test(command) && !shellBetween.test(command)) break;
    chain.push({ pid, identity, command });
  }
  const last = chain.findLastIndex(({ command }) => packageTool.test(command) && !shellBetween.test(command));
  return chain.slice(0, last + 1);
}

async function parentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}
