import { describe, expect, it } from 'vitest';
import { isInserted, isStatement } from './page-furniture.ts';

const line = (text: string) => ({ text, linked: 0, path: [], marker: null });

describe('a line between those of a text', () => {
  it.each(['扫一扫在手机打开当前页', '关注我们的微信公众号', '广告'])('%s was put there by the page', (text) => {
    expect(isInserted(line(text))).toBe(true);
  });

  it.each(['推广补贴提高至50万元', '各地要做好推广。', '赞助资金应当公开；不得挪用'])('%s says something', (text) => {
    expect(isInserted(line(text))).toBe(false);
    expect(isStatement(text)).toBe(true);
  });
});
