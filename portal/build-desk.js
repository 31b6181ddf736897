// Builds the desks when what they are made of has changed. Plain JavaScript, since it runs before anything is built;
// silent on standard output, which belongs to the command.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('.', import.meta.url));
const inputs = [
  'src/{desk,generated,layout,text}/**/*.*',
  '../packages/client/src/*.ts',
  'vite.config.ts',
  'package.json',
  '../pnpm-lock.yaml',
];
const stamp = `${home}dist/desk/built-from`;

/** Throws what keeps the desks from being built. */
export async function buildDesk() {
  const digest = digestOfInputs();
  if (lastBuilt() === digest) return;
  const { build } = await import('vite');
  await build({ configFile: `${home}vite.config.ts`, logLevel: 'error' });
  writeFileSync(stamp, digest);
}

function digestOfInputs() {
  const hash = createHash('sha256');
  for (const path of globSync(inputs, { cwd: home }).toSorted()) hash.update(path).update(readFileSync(home + path));
  return hash.digest('hex');
}

function lastBuilt() {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildDesk();
