import { describe, expect, it } from 'vitest';
import { extractRelations } from './relations.ts';

const kinds = (title: string, text = '', own: string | null = null) =>
  extractRelations(title, text, own).map(({ kind, title: other, documentNumber }) => [kind, other, documentNumber]);

describe('extractRelations', () => {
  it.each([
    ['松原省人民政府关于贯彻落实《清淤意见》的通知', 'IMPLEMENTS'],
    ['松原省人民政府转发《清淤意见》的通知', 'FORWARDS'],
    ['松原省人民政府关于印发《清淤意见》的通知', 'ISSUES'],
    ['松原省人民政府关于废止《清淤意见》的决定', 'REPEALS'],
    ['松原省人民政府关于修改《清淤意见》的决定', 'AMENDS'],
    ['《清淤意见》政策解读', 'INTERPRETS'],
    ['一图读懂《清淤意见》', 'INTERPRETS'],
    ['松原省转发国务院关于印发《清淤意见》的通知', 'ISSUES'],
  ])('reads the title %s', (title, kind) => {
    expect(kinds(title)).toEqual([[kind, '清淤意见', null]]);
  });

  it.each([
    ['为贯彻落实《清淤意见》（松政发〔2026〕1号），制定本方案。', 'IMPLEMENTS'],
    ['现将《清淤意见》（松政发〔2026〕1号）转发给你们。', 'FORWARDS'],
    ['《清淤意见》（松政发〔2026〕1号）同时废止。', 'REPEALS'],
    ['对《清淤意见》（松政发〔2026〕1号）作如下修改：', 'AMENDS'],
    ['参见《清淤意见》（松政发〔2026〕1号）。', 'CITES'],
  ])('reads the context of a citation: %s', (text, kind) => {
    expect(kinds('', text)).toEqual([[kind, '清淤意见', '松政发〔2026〕1号']]);
  });

  it('names a document once, by the relation that says most, in either script', () => {
    const text =
      '参见《清淤意见》（松政发〔2026〕1号）。为落实《清淤意见》（松政发〔2026〕1号），按照松政发[2026]1号。';
    expect(kinds('', text)).toEqual([['IMPLEMENTS', '清淤意见', '松政发〔2026〕1号']]);
    expect(kinds('贯彻《国务院关于发展的意见》的通知', '落實《國務院關於發展的意見》（國發〔2026〕1號）')).toHaveLength(
      1,
    );
  });

  it('does not relate a document to itself', () => {
    expect(kinds('', '松政办发 [2026] 4号\n按照松政发〔2026〕1号执行。', '松政办发〔2026〕4号')).toEqual([
      ['CITES', null, '松政发〔2026〕1号'],
    ]);
  });

  it('keeps a damaged number as printed', () => {
    expect(extractRelations('', '贯彻《清淤意见》（国办发〔80号）要求')).toEqual([
      { kind: 'IMPLEMENTS', title: '清淤意见', documentNumber: '国办发〔80号', isMalformed: true },
    ]);
  });
});
