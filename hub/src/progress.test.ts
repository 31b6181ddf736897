import { describe, expect, it } from 'vitest';
import { createProgress } from './progress.ts';

/** Standard error of a command whose output goes into a file. */
function createPipe() {
  const lines: string[] = [];
  const stream = { isTTY: false, write: (line: string) => lines.push(line) > 0 } as unknown as NodeJS.WriteStream;
  return { lines, stream };
}

describe('the progress of a long command', () => {
  it('is a plain line now and then where there is no terminal', () => {
    const { lines, stream } = createPipe();
    let now = 0;
    const title = { zh: '导入文件', en: 'importing documents' };
    using progress = createProgress({ title, language: 'zh', total: 1_000, stream, now: () => now });
    for (const [at, done] of [
      [1_000, 100],
      [5_000, 500],
      [6_000, 600],
      [10_000, 999],
    ] as const) {
      now = at;
      progress.update(done, `已处理 ${done} 条`);
    }
    expect(lines).toEqual(['导入文件 50% 已处理 500 条\n', '导入文件 99% 已处理 999 条\n']);
  });

  it('tells no part of a whole that nobody knows', () => {
    const { lines, stream } = createPipe();
    let now = 0;
    const title = { zh: '导入', en: 'importing' };
    using progress = createProgress({ title, language: 'en', total: null, stream, now: () => now });
    now = 5_000;
    progress.update(7, '7 records');
    expect(lines).toEqual(['importing 7 records\n']);
  });
});
