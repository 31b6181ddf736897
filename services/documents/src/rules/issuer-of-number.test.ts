import { describe, expect, it } from 'vitest';
import { issuerOfNumber } from './issuer-of-number.ts';

describe('issuerOfNumber', () => {
  it.each([
    ['国发〔2026〕5号', null, '国务院'],
    ['国办发明电〔2026〕5号', null, '国务院办公厅'],
    ['国令第706号', null, '国务院'],
    ['沪府规〔2026〕5号', '上海市', '上海市人民政府'],
    ['沪府办发〔2026〕5号', '上海', '上海市人民政府办公厅'],
    ['云政任〔2026〕5号', '云南省', '云南省人民政府'],
    ['川办函〔2026〕5号', '四川省', '四川省人民政府办公厅'],
    ['甘政办发〔2026〕4号', '甘肃省', '甘肃省人民政府办公厅'],
  ])('reads %s of %s', (number, region, issuer) => {
    expect(issuerOfNumber(number, region)).toBe(issuer);
  });

  it.each([
    ['甘政办发〔2026〕4号', null],
    ['交政办发〔2026〕78号', '山西省'],
    ['沪水务〔2026〕5号', '上海市'],
    ['云政办发〔2026〕5号', '四川省'],
    ['〔2026〕5号', '上海市'],
    ['', null],
  ])('does not guess at %s of %s', (number, region) => {
    expect(issuerOfNumber(number, region)).toBeNull();
  });
});
