import { ErrorCode } from '@dibao/shared/errors';
import { encodeCursor } from '@dibao/shared/cursor';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SearchIdentity, decodeSearchCursor, encodeSearchCursor } from './cursor.ts';

const search: SearchIdentity = {
  query: '档案',
  filter: { yearFrom: 2009, sections: ['甲', '乙'] },
  orderBy: 'RELEVANCE',
};
const unknown = expect.objectContaining({ code: ErrorCode.CURSOR_UNKNOWN });

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (thrown) {
    return thrown;
  }
}

describe('a search cursor', () => {
  it('stands for its place', () => {
    const places = fc.record({ generation: fc.string(), offset: fc.integer({ min: 1, max: 1000 }) });
    fc.assert(
      fc.property(places, (place) => {
        expect(decodeSearchCursor(search, encodeSearchCursor(search, place))).toEqual(place);
      }),
    );
  });

  it('belongs to the same search however its lists are ordered', () => {
    const cursor = encodeSearchCursor(search, { generation: 'a.1', offset: 20 });
    const reordered = { ...search, filter: { sections: ['乙', '甲'], yearFrom: 2009 } };
    expect(decodeSearchCursor(reordered, cursor).offset).toBe(20);
  });

  it.each([{ query: '水利' }, { orderBy: 'NEWEST' as const }, { filter: { yearTo: 2009, sections: ['甲', '乙'] } }])(
    'is unknown to the search with %j',
    (change) => {
      const cursor = encodeSearchCursor(search, { generation: 'a.1', offset: 20 });
      expect(thrownBy(() => decodeSearchCursor({ ...search, ...change }, cursor))).toEqual(unknown);
    },
  );

  it('is refused beyond the thousandth hit, and when made up', () => {
    const tooDeep = encodeSearchCursor(search, { generation: 'a.1', offset: 1001 });
    for (const cursor of [
      '',
      'abc',
      encodeCursor('gazette-search', []),
      encodeCursor('other', ['x', 'a.1', 2]),
      tooDeep,
    ]) {
      expect(thrownBy(() => decodeSearchCursor(search, cursor))).toEqual(unknown);
    }
  });
});
