import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, decodeRowCursor, encodeCursor } from './cursor.ts';
import { createIds } from './ids.ts';

const parts = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxLength: 4 });

describe('cursors', () => {
  it('give back what was put in', () => {
    fc.assert(
      fc.property(fc.string(), parts, (list, values) => {
        expect(decodeCursor(list, encodeCursor(list, values))).toEqual(values);
      }),
    );
  });

  it('of another list are unknown', () => {
    expect(() => decodeCursor('releases', encodeCursor('agencies', [1]))).toThrow(/未|not issued|不是/);
  });

  it('that nobody issued are unknown, whatever they contain', () => {
    fc.assert(
      fc.property(fc.string(), (garbage) => {
        expect(() => decodeCursor('releases', garbage)).toThrow(expect.objectContaining({ code: 'CURSOR_UNKNOWN' }));
      }),
    );
  });

  it('with a forged id or key never reach the database', () => {
    const id = createIds().next();
    const day = /^\d{4}-\d\d-\d\d$/;
    expect(decodeRowCursor('rows', encodeCursor('rows', ['2026-01-01', id]), day)).toEqual(['2026-01-01', id]);
    expect(() => decodeRowCursor('rows', encodeCursor('rows', ['2026-01-01', 'x']), day)).toThrow(/not issued/);
    expect(() => decodeRowCursor('rows', encodeCursor('rows', ["'; drop table", id]), day)).toThrow(/not issued/);
  });
});
