import { parentPort, workerData } from 'node:worker_threads';
import type { IndexHome } from './index-home.ts';
import { openPgliteHome } from './pglite-home.ts';

// The thread an index lives in. Requests run as they come; the one connection behind them takes its statements in turn.

/** What is asked of the thread: a function of the home and its argument. */
export interface IndexCall {
  readonly call: number;
  readonly name: keyof IndexHome;
  readonly argument: unknown;
}

/** What it answers: the same number with a value or an error. The first answer has the number 0: the home is open. */
export interface IndexReply {
  readonly call: number;
  readonly value?: unknown;
  readonly error?: { readonly message: string; readonly sqlState: string | null };
}

const port = parentPort;
if (port === null) throw new Error('index-worker runs as a worker thread only.');
const { directory } = workerData as { readonly directory: string };
const opening = openPgliteHome(directory);

async function answer(call: number, work: () => Promise<unknown>): Promise<void> {
  let reply: IndexReply;
  try {
    reply = { call, value: await work() };
  } catch (thrown) {
    const sqlState = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : null;
    reply = { call, error: { message: thrown instanceof Error ? thrown.message : String(thrown), sqlState } };
  }
  port?.postMessage(reply);
}

port.on('message', ({ call, name, argument }: IndexCall) => {
  void answer(call, async () => {
    const home = await opening;
    const run = home[name] as (argument: unknown) => Promise<unknown>;
    return run(argument);
  });
});
void answer(0, async () => {
  await opening;
});
