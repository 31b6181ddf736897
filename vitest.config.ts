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
    projects: [
      // Beside the code: each process loads a module once for all its files.
      {
        extends: true,
        test: {
          name: 'packages',
          include: ['{packages,services}/*/src/**/*.test.ts', '{gateway,hub,portal}/src/**/*.test.ts'],
          isolate: false,
        },
      },
      // Across packages: whole services, each file in a process of its own.
      { extends: true, test: { name: 'test', include: ['test/**/*.test.ts'] } },
    ],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
