import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexNumberKey, parseIndexNumber } from './index-number.ts';

const corpus = new URL('../../../../shared/corpus/documents.jsonl', import.meta.url);

describe('parsing an index number', () => {
  it.each([
    [
      '000014349/2017-00110',
      { family: 'ORGANISATION_CODE', organisationCode: '000014349', year: 2017, serial: '00110' },
    ],
    [
      '00001434-9/2017-00110',
      { family: 'ORGANISATION_CODE', organisationCode: '000014349', year: 2017, serial: '00110' },
    ],
    [
      '11441700007280420Y/2021-00050',
      { family: 'CREDIT_CODE', organisationCode: '11441700007280420Y', year: 2021, serial: '00050' },
    ],
    ['索引号：JCXZFBWJ-2020-0078', { family: 'LOCAL', year: 2020, serial: '0078' }],
    [
      '０００014349／2017－00110',
      { family: 'ORGANISATION_CODE', organisationCode: '000014349', year: 2017, serial: '00110' },
    ],
  ])('reads %s and keeps it as it came', (raw, parts) => {
    expect(parseIndexNumber(raw)).toEqual({ raw, ...parts });
  });

  it.each(['', '无', '国办发〔2016〕80号', '000014349', '1144170000728042IY/2021-00050'])(
    'knows no family for "%s"',
    (raw) => {
      expect(parseIndexNumber(raw)).toBeNull();
    },
  );

  it('takes apart what was put together', () => {
    const organisationCode = fc.stringMatching(/^[0-9A-Z]{8}[0-9X]$/u);
    fc.assert(
      fc.property(
        organisationCode,
        fc.integer({ min: 1949, max: 2099 }),
        fc.stringMatching(/^\d{5}$/u),
        (code, year, serial) => {
          const raw = `${code}/${year}-${serial}`;
          expect(parseIndexNumber(raw)).toEqual({
            raw,
            family: 'ORGANISATION_CODE',
            organisationCode: code,
            year,
            serial,
          });
        },
      ),
    );
  });

  it('has one key for the spellings of one number', () => {
    expect(indexNumberKey('索引号: 00001434-9／2017-00110')).toBe(indexNumberKey('000014349/2017-00110'));
    expect(indexNumberKey('000014349/2017-00110')).not.toBe(indexNumberKey('000014349/2017-00111'));
  });
});

describe.skipIf(!existsSync(corpus))('the index numbers of the collection (skipped without ../shared/corpus)', () => {
  it('all parse', () => {
    const unread = readFileSync(corpus, 'utf8')
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as { indexNumber?: string }]))
      .filter(({ indexNumber }) => indexNumber !== undefined && parseIndexNumber(indexNumber) === null);
    expect(unread).toEqual([]);
  });
});
