import { describe, expect, it } from 'vitest';
import { gatherRegions, type Government } from './region.ts';

const government = (id: string, level: Government['level'], parentId: string | null): Government => ({
  ...{ id, name: `${id}人民政府`, level, divisionCode: id, parentId },
});
const governments = [
  government('990000', 'PROVINCE', null),
  government('990100', 'CITY', '990000'),
  government('990102', 'COUNTY', '990100'),
  // Kept by the province directly; its code says something else.
  government('990103', 'COUNTY', '990000'),
];
const rows = ['990000', '990100', '990102', '990103'].map((key) => ({ key }));

function shape(codes: readonly { readonly key: string }[], root: string | null) {
  const { region, above, below } = gatherRegions(codes, governments, root, ({ key }) => key);
  return {
    region: region?.code ?? null,
    above: above.map(({ code }) => code),
    below: Object.fromEntries(below.map((group) => [group.region.code, group.rows.map(({ key }) => key)])),
    divided: below.filter(({ isDivided }) => isDivided).map((group) => group.region.code),
  };
}

describe('regions', () => {
  it('are gathered under the governments directly below, by parent links', () => {
    expect(shape(rows, '990000')).toEqual({
      ...{ region: '990000', above: [], divided: ['990100'] },
      below: { 990000: ['990000'], 990100: ['990100', '990102'], 990103: ['990103'] },
    });
  });

  it('begin at the lowest region above everything when none is named', () => {
    expect(shape(rows, null).region).toBe('990000');
    expect(shape(rows.slice(1, 3), null)).toMatchObject({ region: '990100', above: ['990000'], divided: [] });
  });

  it('of codes nobody registered stand by themselves', () => {
    const { below, region } = gatherRegions([{ key: '880100' }, { key: '990100' }], governments, null, () => '某地');
    expect(region).toBeNull();
    expect(below.map((group) => group.region.name)).toEqual(['某地', '990000人民政府']);
  });

  it('end where parent links run in a circle', () => {
    const circle = [government('1', 'CITY', '2'), government('2', 'CITY', '1')];
    expect(gatherRegions([{ key: '1' }], circle, '1', ({ key }) => key).below).toHaveLength(1);
  });

  it('without figures have nothing below', () => {
    expect(shape([], null)).toEqual({ region: null, above: [], below: {}, divided: [] });
  });
});
