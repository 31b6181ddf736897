// Builds the desks when what they are made of has changed. Plain JavaScript, since it runs before anything is built;
// silent on standard output, which belongs to the command.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('.', import.meta.url));
const inputs = [
  'src/{desk,generated,layout,text}/**/*.*',
  '../packages/client/src/*.ts',
  '{vite.config.ts,build-desk.js}',
  'package.json',
  '../pnpm-lock.yaml',
];
const stamp = `${home}dist/desk/built-from`;

/** Throws what keeps the desks from being built. */
export async function buildDesk() {
  const digest = digestOfInputs();
  if (lastBuilt() === digest) return;
  const { build } = await import('vite');
  // Always as people get them: components in a test's mode give all dialogs one name, and later starts would serve that.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({ configFile: `${home}vite.config.ts`, logLevel: 'error' });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
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
