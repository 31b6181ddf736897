import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';
import { textBlocks } from './text-blocks.ts';

describe('an official text', () => {
  it('is set by the roles of its paragraphs', () => {
    const text = `各市、县人民政府：
第一章　总则
第一条　为了规范管理，制定本办法。
一、总体要求
本意见自公布之日起施行。
澜平省人民政府办公厅
2026年3月1日
（此件公开发布）`;
    expect(textBlocks(text).map(({ role }) => role)).toEqual([
      ...['addressee', 'chapter', 'article', 'heading', 'paragraph', 'signature', 'signature', 'marker'],
    ]);
    expect(textBlocks(text)[2]).toEqual({ role: 'article', lead: '第一条', text: '为了规范管理，制定本办法。' });
  });

  it('keeps a sentence above a date for a sentence', () => {
    const blocks = textBlocks('第一次会议开始。\n2026年3月1日');
    expect(blocks.map(({ role }) => role)).toEqual(['paragraph', 'signature']);
  });

  it('in HTML is lines of plain text where no HTML can stand', () => {
    const html = '<p>甲 &lt;乙&gt; &amp;lt;</p><table><tr><td>一</td><td>二</td></tr></table><script>x</script>';
    expect(plainText(html)).toBe('甲 <乙> &lt;\n一　二　\n');
    expect(plainText('a < b')).toBe('a < b');
  });
});
