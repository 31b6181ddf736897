import { describe, expect, it } from 'vitest';
import type { FileAnswer } from '../server/file-answer.ts';
import { createWordFiles } from './word-files.ts';

const paper = (title: string) => ({ title, documentNumber: null, issuers: [], text: '正文', source: '澜平' });

function countedFiles() {
  const state = { atOnce: 0, most: 0, written: 0 };
  const gate = Promise.withResolvers<void>();
  const write = createWordFiles(async ({ title }): Promise<FileAnswer> => {
    state.atOnce += 1;
    state.written += 1;
    state.most = Math.max(state.most, state.atOnce);
    await gate.promise;
    state.atOnce -= 1;
    return { name: `${title}.docx`, mediaType: 'x', bytes: new Uint8Array() };
  });
  return { state, write, open: gate.resolve };
}

describe('Word files', () => {
  it('are written one at a time, the same paper once, and anew when anything in it has changed', async () => {
    const { state, write, open } = countedFiles();
    const asked = ['一', '一', '二'].map((title) => write(paper(title)));
    open();
    expect((await Promise.all(asked)).map(({ name }) => name)).toEqual(['一.docx', '一.docx', '二.docx']);
    await write(paper('一'));
    expect(state).toEqual({ atOnce: 0, most: 1, written: 2 });
    await write({ ...paper('一'), text: '更正后的正文' });
    expect(state.written).toBe(3);
  });

  it('are refused while too many wait, and written again after', async () => {
    const { write, open } = countedFiles();
    const asked = Array.from({ length: 9 }, (_, count) => write(paper(`第${count}件`)));
    await expect(asked.at(-1)).rejects.toMatchObject({ status: 503 });
    open();
    await Promise.all(asked.slice(0, 8));
    expect((await write(paper('第8件'))).name).toBe('第8件.docx');
  });
});
