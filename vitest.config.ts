import { createRequire } from 'node:module';
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

// Tests run on source: the workspace packages export it under this condition.
const conditions = ['hub-source'];

// One copy of graphql: its CommonJS and its ES build are "another module or realm" to each other.
const graphql = createRequire(new URL('./packages/shared/package.json', import.meta.url)).resolve('graphql/index.js');

// Where the checks want the results as JSON beside the words for people.
const report = process.env['TEST_RESULTS'];

export default defineConfig({
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  resolve: {
    conditions: [...conditions, ...defaultServerConditions],
    alias: [{ find: /^graphql$/, replacement: graphql }],
  },
  ssr: { resolve: { conditions: [...conditions, ...defaultServerConditions], externalConditions: conditions } },
  test: {
    include: ['{packages,services}/*/src/**/*.test.ts', '{gateway,hub}/src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
