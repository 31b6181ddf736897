import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const built = new URL('../../dist/search/search-index.js', import.meta.url);
const isBuilt = existsSync(built);
if (!isBuilt) process.stderr.write('built-worker: services/gazette is not built (tsc -b), its test is skipped\n');

// What production runs: compiled code, its worker thread and the packages' default exports, without any loader.
const script = `
  const { createSearchIndex } = await import(process.argv[1]);
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  await using index = await createSearchIndex({ directory: process.argv[2], log: silent });
  const rest = { gazetteId: 'g', year: 2020, section: null, issuer: null, publishedOn: null, documentNumber: null };
  await index.upsert([{ id: 'a', texts: ['檔案管理'], ...rest }]);
  const { hits } = await index.search({ query: '档案', limit: 5 });
  console.log(JSON.stringify(hits.map(({ id }) => id)));`;

describe.skipIf(!isBuilt)('the built search index', () => {
  it('runs its worker thread under plain node', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'dibao-search-'));
    try {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--input-type=module', '--eval', script, built.href, directory],
        { timeout: 60_000, env: { ...process.env, NODE_OPTIONS: '' } },
      );
      expect(JSON.parse(stdout)).toEqual(['a']);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }, 60_000);
});
