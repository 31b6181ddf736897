import { describe, expect, it } from 'vitest';
import { shippedDefault } from '../queries/shipped-profiles.ts';
import type { Agency } from './agency.ts';
import { expectedColumn } from './release-column.ts';

const columns = shippedDefault().rules.columns.value;

function agency(name: string, more: Partial<Agency> = {}): Agency {
  return {
    id: 'a',
    name,
    kind: 'GOVERNMENT',
    level: 'CITY',
    divisionCode: null,
    system: null,
    parentId: null,
    ...more,
  };
}

describe('the column a copy is expected in', () => {
  it.each<[string, Agency['level'], string | null]>([
    ['国务院', 'STATE', '中国政务'],
    ['云岭省人民政府', 'PROVINCE', '云岭政务'],
    ['云岭壮族自治区人民政府', 'PROVINCE', '云岭政务'],
    ['东川市人民政府', 'CITY', null],
  ])('of what %s releases', (name, level, column) => {
    const channel = { platform: 'WEBSITE', owner: agency('西川市人民政府') } as const;
    expect(expectedColumn(columns, { name, level }, channel)).toBe(column);
  });

  it('is one of portals alone, the office’s included', () => {
    const state = { name: '国务院', level: 'STATE' } as const;
    const of = (owner: Agency | null, platform: 'WEBSITE' | 'WEIBO' = 'WEBSITE') =>
      expectedColumn(columns, state, { platform, owner });
    expect(of(agency('东川市人民政府办公室', { kind: 'DEPARTMENT' }))).toBe('中国政务');
    expect(of(agency('东川市公安局', { kind: 'DEPARTMENT' }))).toBeNull();
    expect(of(agency('东川市人民政府'), 'WEIBO')).toBeNull();
    expect(of(null)).toBeNull();
  });
});
