import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agenciesOfDivisions } from './division-agencies.ts';

const county = (code: string, name: string) => ({ code, name });
/** An invented country; the codes follow the pattern of real ones. */
const list = {
  provinces: [
    {
      code: '970000',
      name: '澜平省',
      cities: [
        {
          code: '970100',
          name: '澜州市',
          counties: [
            county('970102', '城关区'),
            county('970121', '云岭县'),
            county('970122', '双河县'),
            county('970171', '澜州高新技术产业开发区'),
            county('970181', '澜州市'),
          ],
        },
        { code: '972200', name: '北原盟', counties: [county('972222', '双河县')] },
        { code: '972300', name: '南岭自治州', counties: [county('972357', '青盐行政委员会')] },
        { code: '979000', name: '省直辖县级行政区划', counties: [county('979021', '雾山林区')] },
      ],
    },
    {
      code: '980000',
      name: '海京市',
      cities: [{ code: '980100', name: '市辖区', counties: [county('980101', '城关区')] }],
    },
  ],
  withoutCodes: [{ code: null, name: '某特别行政区' }],
};

describe('the governments of a list of divisions', () => {
  const { agencies, skipped } = agenciesOfDivisions(list);

  it('are named in full, districts with their city and namesakes with theirs', () => {
    expect(agencies.map(({ name }) => name)).toEqual([
      '国务院',
      '澜平省人民政府',
      '澜州市人民政府',
      '澜州市城关区人民政府',
      '云岭县人民政府',
      '澜州市双河县人民政府',
      '北原盟行政公署',
      '北原盟双河县人民政府',
      '南岭自治州人民政府',
      '青盐行政委员会',
      '雾山林区人民政府',
      '海京市人民政府',
      '海京市城关区人民政府',
    ]);
  });

  it('stand under the nearest government above, never under a heading of the statistics', () => {
    const parents = Object.fromEntries(agencies.map(({ sourceId, parentSourceId }) => [sourceId, parentSourceId]));
    expect(parents).toMatchObject({
      state: undefined,
      'division:970000': 'state',
      'division:970102': 'division:970100',
      'division:979021': 'division:970000',
      'division:980101': 'division:980000',
    });
  });

  it('come parents before children', () => {
    const seen = new Set<string | undefined>([undefined]);
    for (const { sourceId, parentSourceId } of agencies) {
      expect(seen).toContain(parentSourceId);
      seen.add(sourceId);
    }
  });

  it('leave out what has none, with the reason', () => {
    expect(skipped).toEqual([
      { name: '澜州高新技术产业开发区', reason: 'FUNCTIONAL_AREA' },
      { name: '澜州市', reason: 'NO_GOVERNMENT' },
      { name: '省直辖县级行政区划', reason: 'PSEUDO_UNIT' },
      { name: '市辖区', reason: 'PSEUDO_UNIT' },
      { name: '某特别行政区', reason: 'NO_CODE' },
    ]);
  });

  const real = new URL('../../../../shared/corpus/divisions.json', import.meta.url);
  it.runIf(existsSync(real))('have names of their own in the real list (runs where ../shared/corpus is)', () => {
    const result = agenciesOfDivisions(JSON.parse(readFileSync(real, 'utf8')));
    const levels = Map.groupBy(result.agencies, ({ level }) => level);
    const counts = Object.fromEntries([...levels].map(([level, all]) => [level, all.length]));
    expect(counts).toEqual({ STATE: 1, PROVINCE: 31, CITY: 333, COUNTY: 2847 });
    expect(new Set(result.agencies.map(({ name }) => name)).size).toBe(result.agencies.length);
    expect(result.agencies.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['甘肃省人民政府', '兰州市人民政府', '兰州市城关区人民政府', '北京市海淀区人民政府']),
    );
    expect(result.skipped).toHaveLength(9 + 124 + 7 + 3);
  });
});
