#!/usr/bin/env node
// The way in from a checkout: makes sure the TypeScript is built, then hands over to it. Plain JavaScript, because
// it runs before anything is built; of syntax an old Node reads, so that it can say what is missing; and silent on
// standard output, because that belongs to the command.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  const line = `需要 Node 24，当前为 ${process.versions.node}。请用 npx -y pnpm start 或 npx -y pnpm hub，它们自带 Node 24。`;
  fail(`${line} / Node 24 is needed; run npx -y pnpm start or npx -y pnpm hub, which bring it.`);
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const compiler = `${root}node_modules/.bin/tsc`;
// An image for production carries the built files only.
if (existsSync(compiler)) await build(process.argv[2]);
await import('../dist/main.js');

async function build(command) {
  const release = await lockBuild();
  try {
    const { status, stdout, error } = spawnSync(compiler, ['-b'], { cwd: root, encoding: 'utf8' });
    // The schema comes before the operations that are typed by it: until it is printed the portal may not compile.
    if (status !== 0 && command !== 'schema') throw new Error(`${stdout ?? ''}${error?.message ?? ''}`);
    if (command !== 'start') return;
    const { buildDesk } = await import('../../portal/build-desk.js');
    await buildDesk();
  } catch (error) {
    fail(`编译失败，无法启动。 / The build failed, cannot start.\n${error.message}`);
  } finally {
    release();
  }
}

/** Two commands at once must not write the same files; the system gives the lock back however a process ends. */
async function lockBuild() {
  const { DatabaseSync } = await import('node:sqlite');
  try {
    const file = new DatabaseSync(`${root}node_modules/.dibao-build.lock`, { timeout: 120_000 });
    file.exec('BEGIN EXCLUSIVE');
    return () => file.close();
  } catch {
    // Without the right to write here there is nothing to build either.
    return () => {};
  }
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
