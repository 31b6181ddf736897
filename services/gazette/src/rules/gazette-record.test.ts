import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGazetteRecord } from './gazette-record.ts';

const record = {
  ...{
    id: 'a',
    gazette: '云岭省人民政府公报',
    lang: 'zh',
    year: 2020,
    issue: '5、6（总第738期）',
    date: '2020-03-15',
    seq: 4,
  },
  ...{ title: ' 关于防火的通知 ', docNumber: '云政发[2020]3号', issuer: '云岭省人民政府', signedOn: '2020-03-01' },
  ...{
    keywords: ['防火', ' '],
    pageFrom: 12,
    source: 'a collection',
    chars: 12,
    body: '　　各市人民政府：\n请遵照执行。\n',
  },
};

describe('readGazetteRecord', () => {
  it('reads an article with the issue it stands in', () => {
    expect(readGazetteRecord(record)).toMatchObject({
      ...{ sourceId: 'a', place: 4, title: '关于防火的通知', keywords: ['防火'], pageFrom: 12, pageTo: 12 },
      documentNumber: '云政发[2020]3号',
      numberKeys: ['云政发[2020]3号'],
      issue: {
        ...{ gazette: '云岭省人民政府公报', year: 2020, number: '5、6（总第738期）', kind: 'REGULAR', numbers: [5, 6] },
        ...{ orderKey: '2020.0005.0.0006', totalNumber: 738, publishedOn: '2020-03-15' },
      },
    });
  });

  it('keeps the text exactly as it stands', () => {
    expect(readGazetteRecord(record)).toMatchObject({ body: '　　各市人民政府：\n请遵照执行。\n' });
  });

  it('tells by a digest whether anything changed, whatever the order of the fields', () => {
    const digest = (of: object) => {
      const draft = readGazetteRecord({ ...of });
      return 'refusal' in draft ? null : draft.recordDigest;
    };
    const reversed = Object.fromEntries(Object.entries(record).toReversed());
    expect(digest(reversed)).toBe(digest(record));
    expect(digest({ ...record, date: '2020-03-16' })).not.toBe(digest(record));
  });

  it('refuses an id that turns into no text', () => {
    const id = JSON.parse('{"toString":[]}') as object;
    expect(readGazetteRecord({ ...record, id })).toMatchObject({
      refusal: { code: 'WRONG_TYPE', field: 'id', id: '' },
    });
  });

  it('refuses or reads whatever JSON is in its fields, and never throws', () => {
    const anything = fc.record(
      Object.fromEntries(
        Object.keys(record).map((field) => [
          field,
          fc.oneof(fc.jsonValue(), fc.constant(record[field as keyof typeof record])),
        ]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anything, (given) => {
        const result = readGazetteRecord(given);
        return 'refusal' in result ? result.refusal.message.zh !== '' : result.body === given['body'];
      }),
    );
  });
});
