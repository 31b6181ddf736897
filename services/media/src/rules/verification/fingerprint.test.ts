import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, shareShown } from './fingerprint.ts';

const text =
  '各市人民政府要在每年十二月底前将落实情况报送省人民政府办公厅。'.repeat(3) + '本通知自印发之日起施行，有效期五年。';

describe('a fingerprint', () => {
  it('recognises a copy among the words of a page, in full-width and traditional spelling too', () => {
    expect(shareShown(fingerprintOf(text), `首页 ${text} 版权所有`)).toBe(1);
    expect(shareShown(fingerprintOf('網站信息內容建設意見第１２３條'), '网站信息内容建设意见第123条')).toBe(1);
  });

  it('finds nothing of a text in another', () => {
    expect(shareShown(fingerprintOf(text), '该网页已被删除，请返回首页浏览其他内容。')).toBe(0);
  });

  it('of a text too short to tell recognises nothing', () => {
    expect(shareShown(fingerprintOf('通知'), '通知')).toBe(0);
  });

  it('is bounded, and a share is a share', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const print = fingerprintOf(one);
        expect(print.length).toBeLessThanOrEqual(256);
        expect(shareShown(print, other)).toBeGreaterThanOrEqual(0);
        expect(shareShown(print, one)).toBe(print.length === 0 ? 0 : 1);
      }),
    );
  });
});
