import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSlices } from './align.ts';
import { hunksBetween } from './hunks.ts';
import { significant } from './significant-text.ts';

function slice(text: string) {
  return { text, from: 0, to: text.length };
}

function differences(left: string, right: string): [string, string][] {
  const runs = alignSlices(slice(left), slice(right));
  return hunksBetween(slice(left), slice(right), runs).map((hunk) => [
    left.slice(hunk.leftFrom, hunk.leftTo),
    right.slice(hunk.rightFrom, hunk.rightTo),
  ]);
}

describe('the alignment of two texts', () => {
  it('pairs equal signs in order, and joins the rest to the texts again', () => {
    const text = fc
      .array(fc.constantFrom('甲', '乙', '丙', '丁', '1', '2'), { maxLength: 80 })
      .map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, text, (left, right) => {
        const runs = alignSlices(slice(left), slice(right));
        let at = { left: 0, right: 0 };
        for (const run of runs) {
          expect(run.left).toBeGreaterThanOrEqual(at.left);
          expect(run.right).toBeGreaterThanOrEqual(at.right);
          expect(left.slice(run.left, run.left + run.length)).toBe(right.slice(run.right, run.right + run.length));
          at = { left: run.left + run.length, right: run.right + run.length };
        }
        const differs = differences(left, right).length > 0;
        expect(differs).toBe(left !== right);
      }),
    );
  });

  it('finds one changed sign in a long text, and nothing else', () => {
    const long = Array.from({ length: 3_000 }, (_, index) => `第${index}条各地应当做好工作`).join('');
    expect(differences(long, long.replace('第1500条各地应当', '第1500条各地不应当'))).toEqual([['', '不']]);
    expect(differences(long, long.replace('第1500条', '第1501条'))).toEqual([['0', '1']]);
  });

  it('of 184,000 signs takes little time, whatever was done to them', () => {
    const long = Array.from({ length: 12_000 }, (_, index) => `第${index}条各地应当做好工作`)
      .join('')
      .slice(0, 184_000);
    const shuffled =
      long
        .match(/.{1,700}/gs)
        ?.toReversed()
        .join('') ?? '';
    const repeating = '各地应当做好工作'.repeat(23_000);
    for (const [left, right] of [
      [long, `${long.slice(0, 90_000)}${long.slice(91_000)}`],
      [long, shuffled],
      [long, repeating],
      [repeating, `${repeating.slice(5)}甲`],
      [long, long.replaceAll('条', '款')],
    ] as const) {
      const started = performance.now();
      differences(left, right);
      expect(performance.now() - started).toBeLessThan(20_000);
    }
  });
});

describe('significant signs', () => {
  it.each([
    ['各县（市、区）', '各县市区'],
    ['〔２０２６〕３号', '2026|3号'],
    ['增长 3.5％，减少1,000人', '增长3.5%减少1000人'],
    ['10—20日、10~20日', '10-20日10-20日'],
    ['不\u00ad得\u200b超\u00a0过', '不得超过'],
    ['各縣應當辦理', '各县应当办理'],
    ['oﬃce', 'office'],
    ['1、2项；14∶06', '1,2项14:06'],
    ['气温降至−5℃，即－5°C', '气温降至-5°c即-5°c'],
    ['5%～10%、5%—10%', '5%-10%5%-10%'],
    ['−5℃～−3℃', '-5°c--3°c'],
    ['目标——2026年', '目标2026年'],
    ['☑同意 ☐不同意 √ ↑ ↓', '☑同意☐不同意√↑↓'],
    ['50㎡、50m²、50m2', '50m2,50m2,50m2'],
    ['10²与102', '10²与102'],
    ['⑴ 总则 ㈡ 分则', '1总则二分则'],
    ['a-b@gov.cn，ab@gov.cn', 'a-b@gov.cnab@gov.cn'],
    ['张三·李四 | 王五', '张三李四王五'],
  ])('of %s are %s', (text, signs) => {
    expect(significant(text)).toBe(signs);
  });
});
