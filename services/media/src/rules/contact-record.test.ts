import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAbsences, parseDay, parseEmail, parseNumber, parseQuietHours } from './contact-fields.ts';
import { parseContactRecord } from './contact-record.ts';

describe('the record of a contact', () => {
  const record = { agencySourceId: 'a', role: '副班', name: '张三' };

  it('takes roles in words, numbers of a table and absences in either form', () => {
    expect(
      parseContactRecord({ ...record, order: 2, mobile: 13800001234, absences: '2026/12/1至2026/12/3' }),
    ).toMatchObject({
      ...{ role: 'DEPUTY', serviceOrder: 2, mobile: '13800001234', sourceId: 'a||DEPUTY|张三' },
      absences: [{ from: '2026-12-01', until: '2026-12-03' }],
    });
    expect(parseContactRecord({ ...record, absences: [{ from: '2026-12-01', until: '2026-12-03' }] })).toMatchObject({
      absences: [{ from: '2026-12-01', until: '2026-12-03' }],
    });
  });

  it('refuses what would be lost, and never throws', () => {
    expect(parseContactRecord({ ...record, validFrom: '2026-12-02', validUntil: '2026-12-01' })).toMatchObject({
      refusal: { code: 'MALFORMED_FIELD', field: 'validUntil', id: '张三' },
    });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (more) => {
        const draft = parseContactRecord({ ...record, ...more });
        expect('refusal' in draft || typeof draft.name === 'string').toBe(true);
      }),
    );
  });

  it('knows a mailbox by its shape, and lets nothing through that could end a header', () => {
    expect(parseEmail('zhang.san+zb@东川.example.cn')).not.toBeNull();
    for (const wrong of [
      '',
      'x',
      '@x.cn',
      'a@b@c.cn',
      'a b@c.cn',
      'a@c.cn, d@e.cn',
      'a@c.cn\nBcc: x@y.cn',
      '<a@c.cn>',
    ]) {
      expect(parseEmail(wrong)).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (text) => !/[\r\n,;<>"\s]/.test(parseEmail(text) ?? '')));
  });

  it('reads one number in all its spellings', () => {
    for (const text of [
      '13800001234',
      '138-0000-1234',
      '+86 138 0000 1234',
      '0086 13800001234',
      '１３８００００１２３４',
    ]) {
      expect(parseNumber(text)).toBe('13800001234');
    }
    expect(parseNumber('0990-1234567')).toBeNull();
  });

  it('reads days, spans and quiet hours', () => {
    expect(parseDay('2026年2月29日')).toBeNull();
    expect(parseAbsences('2026-12-01; 2026-12-05..2026-12-06')).toEqual([
      { from: '2026-12-01', until: '2026-12-01' },
      { from: '2026-12-05', until: '2026-12-06' },
    ]);
    expect(parseAbsences('2026-12-06..2026-12-05')).toBeNull();
    expect(parseQuietHours('22:00－7:00'.normalize('NFKC'))).toEqual({ from: '22:00', until: '07:00' });
    expect(parseQuietHours('24:00-07:00')).toBeNull();
  });
});
