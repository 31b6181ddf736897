import { describe, expect, it } from 'vitest';
import { isSameGovernment } from './same-government.ts';

describe('two names of one division', () => {
  it.each([
    ['国务院', '中华人民共和国国务院'],
    ['国务院', '中央人民政府'],
    ['临江市城关区人民政府', '城关区人民政府'],
    ['恩施州人民政府', '恩施土家族苗族自治州人民政府'],
    ['大兴安岭地区行政公署', '大兴安岭地区人民政府'],
    ['大柴旦行政委员会', '大柴旦行政委员会人民政府'],
  ])('%s and %s are one government', (one, other) => {
    expect(isSameGovernment(one, other)).toBe(true);
    expect(isSameGovernment(other, one)).toBe(true);
  });

  it.each([
    ['国务院', '教育部'],
    ['北溪县人民政府', '临江经济技术开发区管委会'],
    ['人民政府', '北溪县人民政府'],
    ['东城区人民政府', '西城区人民政府'],
  ])('%s and %s are two', (one, other) => {
    expect(isSameGovernment(one, other)).toBe(false);
  });
});
