import { runAgent } from '../agent.ts';
import { quickTiming } from './quick.ts';

/** An agent in a process of its own, which a test may kill: `agent-process.ts URL OUT [EXEC]`. */
const [url = '', out = '', exec] = process.argv.slice(2);
const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());
await runAgent({
  url,
  out,
  after: 'EARLIEST',
  timing: quickTiming,
  signal: stop.signal,
  environment: process.env,
  print: (line) => void process.stdout.write(`${line}\n`),
  say: ({ zh }) => void process.stderr.write(`${zh}\n`),
  ...(exec === undefined ? {} : { exec }),
});
