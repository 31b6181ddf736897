import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedTitles } from './quoted-titles.ts';

const titles = (text: string) => [...quotedTitles(text)].map(({ title }) => title);

describe('quotedTitles', () => {
  it('gives the outermost titles in their order', () => {
    expect(titles('按《甲办法》和《转发《乙办法》的通知》执行')).toEqual(['甲办法', '转发《乙办法》的通知']);
    expect(titles('《〈甲办法〉实施细则》')).toEqual(['〈甲办法〉实施细则']);
  });

  it('is not led astray by marks nobody closed or opened', () => {
    expect(titles('》甲》《乙\n》《丙》')).toEqual(['丙']);
    expect(titles(`《${'甲'.repeat(400)}》《乙》`)).toEqual(['乙']);
    expect(titles(`《${'甲'.repeat(400)}《乙》`)).toEqual(['乙']);
  });

  it('stays linear however deep marks are nested', () => {
    const started = performance.now();
    titles(`${'《'.repeat(500_000)}${'》'.repeat(500_000)}`);
    expect(performance.now() - started).toBeLessThan(4_000);
  });

  it('points at the marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('《', '》', '甲', '\n') }), (text) => {
        const found = [...quotedTitles(text)];
        expect(found.every(({ title, index, end }) => text.slice(index, end) === `《${title}》`)).toBe(true);
        expect(found.every(({ index }, at) => at === 0 || index >= (found[at - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });
});
