import { readdir } from 'node:fs/promises';

/** One measurement: prints ours, the peer and the ratio of one run. */
export interface Bench {
  readonly about: string;
  run(args: readonly string[]): Promise<void>;
}

const suffix = '.bench.ts';
const folder = new URL('.', import.meta.url);
const names = (await readdir(folder))
  .filter((file) => file.endsWith(suffix))
  .map((file) => file.slice(0, -suffix.length));
const [wanted, ...args] = process.argv.slice(2);

async function load(name: string): Promise<Bench> {
  const { bench } = (await import(new URL(`${name}${suffix}`, folder).href)) as { bench: Bench };
  return bench;
}

if (wanted !== undefined && names.includes(wanted)) {
  await (await load(wanted)).run(args);
} else {
  console.log('pnpm bench NAME');
  for (const name of names.toSorted()) console.log(`  ${name.padEnd(20)} ${(await load(name)).about}`);
  process.exitCode = wanted === undefined ? 0 : 1;
}
