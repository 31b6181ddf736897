// Prints "PASSED FAILED SKIPPED" of a test run, from the report vitest wrote.
import { existsSync, readFileSync } from 'node:fs';

const [, , path = ''] = process.argv;
const report = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { testResults: [] };
const cases = report.testResults.flatMap(({ assertionResults }) => assertionResults);
const count = (status) => cases.filter((test) => status.includes(test.status)).length;
const brokenFiles = report.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
);
process.stdout.write(
  `${count(['passed'])} ${count(['failed']) + brokenFiles.length} ${count(['skipped', 'pending', 'todo'])}\n`,
);
