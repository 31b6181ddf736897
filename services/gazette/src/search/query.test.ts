import { describe, expect, it } from 'vitest';
import { isEmptyQuery, parseSearchQuery } from './query.ts';

describe('parseSearchQuery', () => {
  it('takes words apart at spaces and punctuation of either width', () => {
    expect(parseSearchQuery('档案　管理，办法；2017').words).toEqual(['档案', '管理', '办法', '2017']);
  });

  it('reads traditional, simplified and full-width writing alike', () => {
    expect(parseSearchQuery('檔案管理 ＧＤＰ')).toEqual(parseSearchQuery('档案管理 gdp'));
  });

  it.each(['“档案管理”', '"档案管理"', '＂檔案管理＂', '「檔案管理」', '『档案管理』', '“ 档案 管理 ”'])(
    'takes %s for an exact phrase',
    (typed) => {
      expect(parseSearchQuery(`${typed} 办法`)).toMatchObject({ words: ['办法'], phrases: ['档案管理'] });
    },
  );

  it('takes a quote that is never closed for punctuation', () => {
    expect(parseSearchQuery('“档案')).toMatchObject({ words: ['档案'], phrases: [] });
  });

  it.each(['虚政办发〔2017〕4号', '虛政辦發[２０１７]第4號', '虚政办发(2017)4号', '请找 虚政办发﹝2017﹞4号'])(
    'recognises the document number in %s',
    (typed) => {
      expect(parseSearchQuery(typed).numbers).toContain('虚政办发[2017]4号');
    },
  );

  it.each(['', '   ', '？！', '“，”', '《》'])('finds nothing to search for in %j', (typed) => {
    expect(isEmptyQuery(parseSearchQuery(typed))).toBe(true);
  });

  it('reads no more than 500 characters', () => {
    expect(parseSearchQuery('档'.repeat(600)).words).toEqual(['档'.repeat(500)]);
  });
});
