import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedText } from './marked-text.ts';

const difference = { before: '自3月1日起，', source: '林区', copy: '山区', after: '禁止野外用火' };

describe('two texts side by side', () => {
  it('are marked where they differ, whatever the white space', () => {
    const source = '一、自3月1日起，\n　　林区禁止野外用火。\n';
    expect(markedText(source, [difference], 'source')).toEqual([
      { text: '一、自3月1日起，\n　　', differs: false },
      { text: '林区', differs: true },
      { text: '禁止野外用火。\n', differs: false },
    ]);
    expect(markedText('自3月1日起，山区禁止野外用火。', [difference], 'copy')[1]).toEqual({
      text: '山区',
      differs: true,
    });
  });

  it('are marked in order, the second of two alike behind the first', () => {
    const twice = '自3月1日起，林区禁止野外用火，自3月1日起，林区禁止野外用火';
    const marks = markedText(twice, [difference, difference], 'source').map(({ text, differs }) => [text, differs]);
    expect(marks.filter(([, differs]) => differs)).toHaveLength(2);
  });

  it('are left unmarked where a difference cannot be found', () => {
    expect(markedText('别的内容', [difference], 'source')).toEqual([{ text: '别的内容', differs: false }]);
  });

  it('lose nothing by being marked', () => {
    const sign = fc.constantFrom('林', '区', ' ', '\n', '。');
    const words = fc.string({ unit: sign, maxLength: 12 });
    const some = fc.record({ before: words, source: words, copy: words, after: words });
    fc.assert(
      fc.property(words, fc.array(some, { maxLength: 4 }), (text, differences) => {
        expect(
          markedText(text, differences, 'source')
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
