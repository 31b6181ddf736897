import { normaliseForSearch } from '@dibao/shared/text-normalise';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from './highlight.ts';
import { parseSearchQuery } from './query.ts';

const marked = (original: string, typed: string) => {
  const found = highlight('body', original, parseSearchQuery(typed));
  return found?.ranges.map(([start, end]) => found.text.slice(start, end));
};

describe('highlight', () => {
  it('marks simplified, traditional and full-width writing by either query', () => {
    expect(marked('檔案館開放辦法，ＧＤＰ', '档案馆 gdp')).toEqual(['檔案館', 'ＧＤＰ']);
    expect(marked('档案馆开放办法', '檔案館')).toEqual(['档案馆']);
  });

  it('marks across the spaces printed inside a word', () => {
    expect(marked('局　　長　陳某', '局长')).toEqual(['局　　長']);
  });

  it('marks the reading left behind by a conversion together with its character', () => {
    expect(marked('各縣區(qū)人民政府', '县区')).toEqual(['縣區(qū)']);
  });

  it('marks phrases only where they stand exactly so', () => {
    expect(marked('开放档案。档案开放。', '“档案开放”')).toEqual(['档案开放']);
  });

  it('marks parts of a word only where it stands nowhere whole', () => {
    expect(marked('档案馆的管理与档案管理', '档案管理')).toEqual(['档案管理']);
    expect(marked('档案馆的管理', '档案管理')).toEqual(['档案', '管理']);
  });

  it('does not mark a word inside a longer one', () => {
    expect(marked('party art', 'art')).toEqual(['art']);
    expect(marked('2017年', '201')).toBeUndefined();
  });

  it('answers nothing where nothing stands', () => {
    expect(highlight('title', '供水办法', parseSearchQuery('档案'))).toBeNull();
    expect(highlight('title', '', parseSearchQuery('档案'))).toBeNull();
  });

  it('shows a short text whole', () => {
    expect(highlight('title', '关于档案的通知', parseSearchQuery('档案'))).toEqual({
      field: 'title',
      text: '关于档案的通知',
      ranges: [[2, 4]],
    });
  });

  it('shows of a long text the passage in which most of the query stands, from the beginning of a sentence', () => {
    const filler = '本条另有规定的从其规定。'.repeat(40);
    const found = highlight(
      'body',
      `${filler}档案。${filler}各级档案馆应当开放档案。${filler}`,
      parseSearchQuery('档案 开放'),
    );
    expect(found?.text.startsWith('各级档案馆应当开放档案。')).toBe(true);
    expect(found?.text.length).toBe(160);
  });

  const unit = fc.constantFrom(
    '档',
    '檔',
    '案',
    '管',
    '理',
    '區(qū)',
    '　',
    ' ',
    '\n',
    '，',
    '。',
    'a',
    'Ｂ',
    '7',
    '７',
    '𠮷',
    '"',
    '“',
    '〔',
    '\u0301',
  );
  const queries = fc.array(fc.constantFrom('档案', '管理', '档', '𠮷案', 'ab', '7', '“案管”', '区', '档案管理'), {
    minLength: 1,
    maxLength: 3,
  });

  it('keeps every range within its excerpt, apart from the others, and true to the query', () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 400 }), queries, (original, words) => {
        const query = parseSearchQuery(words.join(' '));
        const found = highlight('body', original, query);
        if (found === null) return;
        expect(original).toContain(found.text);
        expect(found.text.length).toBeLessThanOrEqual(160);
        expect(found.ranges.length).toBeGreaterThan(0);
        let before = 0;
        for (const [start, end] of found.ranges) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(found.text.length);
          const term = normaliseForSearch(found.text.slice(start, end));
          expect([...query.words, ...query.phrases].some((asked) => asked.includes(term))).toBe(true);
          before = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
