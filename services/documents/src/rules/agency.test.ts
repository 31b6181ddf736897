import { describe, expect, it } from 'vitest';
import { describeAgency } from './agency.ts';

describe('what the name of an agency tells', () => {
  it.each([
    ['国务院', 'GOVERNMENT', 'STATE'],
    ['教育部', 'DEPARTMENT', 'STATE'],
    ['国家税务总局', 'DEPARTMENT', 'STATE'],
    ['澜平省人民政府', 'GOVERNMENT', 'PROVINCE'],
    ['澜平省教育厅', 'DEPARTMENT', 'PROVINCE'],
    ['某某自治区人民政府', 'GOVERNMENT', 'PROVINCE'],
    ['上海市民政局', 'DEPARTMENT', 'PROVINCE'],
    ['临江市人民政府', 'GOVERNMENT', 'CITY'],
    ['某某州人民政府', 'GOVERNMENT', 'CITY'],
    ['北溪县人民政府办公室', 'DEPARTMENT', 'COUNTY'],
    ['石桥镇人民政府', 'GOVERNMENT', 'TOWNSHIP'],
    ['中共澜平省委', 'PARTY', 'PROVINCE'],
    ['交通委员会', 'DEPARTMENT', 'COUNTY'],
  ])('%s is a %s of level %s', (name, kind, level) => {
    expect(describeAgency(name)).toEqual({ name, kind, level });
  });
});
