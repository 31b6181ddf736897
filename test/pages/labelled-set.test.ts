import { describe, expect, it } from 'vitest';
import { keptOutDesigns, tunedDesigns } from './design-list.ts';
import { classFigures, judgeSet } from './judge-set.ts';
import { labelledPages } from './labelled-pages.ts';

function pagesOf(designs: typeof tunedDesigns, seed: number) {
  return designs.flatMap((design, index) => labelledPages(design, seed + index));
}

const tuned = pagesOf(tunedDesigns, 0);
const keptOut = pagesOf(keptOutDesigns, 0);

describe('the labelled set', () => {
  it('has 300 pages in 18 designs, and 80 copies with one thing changed', () => {
    const all = [...tuned, ...keptOut];
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(new Set(all.map(({ design }) => design)).size).toBe(18);
    expect(all.filter(({ label }) => label === 'DIFFERENT').length).toBeGreaterThanOrEqual(80);
  });

  it('is the same in every run', () => {
    expect(pagesOf(tunedDesigns, 0).map(({ bytes }) => bytes)).toEqual(tuned.map(({ bytes }) => bytes));
  });

  it.each([
    ['tuned designs', tuned],
    ['designs kept out of tuning', keptOut],
  ])('on %s: no altered copy is verified, and true copies are', (_which, pages) => {
    const judged = judgeSet(pages);
    const altered = judged.filter(({ page }) => page.label === 'DIFFERENT');
    expect(altered.filter(({ verdict }) => verdict === 'VERIFIED')).toEqual([]);
    for (const { label, precision, recall } of classFigures(judged)) {
      expect({ label, isRight: precision >= 0.95 && recall >= 0.95 }).toEqual({ label, isRight: true });
    }
  });
});
