import { describe, expect, it } from 'vitest';
import { linkingKeys } from './linking-keys.ts';

describe('linkingKeys', () => {
  it.each([
    ['雲政發〔2020〕3號', ['云政发[2020]3号']],
    ['云财〔2020〕5号、云审〔2020〕6号', ['云财[2020]5号', '云审[2020]6号']],
    ['云财〔2020〕5号、云财〔2020〕5号', ['云财[2020]5号']],
    ['无', []],
    ['云政发〔3号', []],
    [null, []],
  ])('of %s are %j', (documentNumber, keys) => {
    expect(linkingKeys(documentNumber)).toEqual(keys);
  });
});
