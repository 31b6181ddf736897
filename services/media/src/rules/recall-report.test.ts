import { describe, expect, it } from 'vitest';
import { issuesOfRecall } from './repost-report.ts';

const report = { releaseId: 'r', channelId: 'c', url: 'http://www.liupu.gov.example/copies/1.html' };

describe('a report that a recalled copy was taken down', () => {
  it.each([
    ['names where the copy stood', ['https://liupu.gov.example/copies/1.html'], []],
    ['where no address is known takes any', [], []],
    ['names another page', ['https://liupu.gov.example/copies/2.html'], [{ field: 'url', clause: 'H05' }]],
  ] as const)('%s', (_what, known, issues) => {
    expect(issuesOfRecall(report, known)).toMatchObject(issues);
  });
});
