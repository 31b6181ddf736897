import { describe, expect, it } from 'vitest';
import { namedOwner } from './named-owner.ts';
import { createRecordFields, RecordRefused } from './record-fields.ts';

const known = ['owner', 'ownerKind', 'divisionCode', 'level', 'system'];
const ownerOf = (record: Record<string, string>) => namedOwner(createRecordFields(record, known));

describe('an owner named in words', () => {
  it('is found and registered by its name and place', () => {
    expect(ownerOf({ owner: '东川市公安局', divisionCode: '990100', system: '公安' })).toEqual({
      sourceId: 'agency:990100:东川市公安局',
      name: '东川市公安局',
      kind: 'DEPARTMENT',
      level: 'CITY',
      divisionCode: '990100',
      system: '公安',
      parentDivisionCode: '990100',
      government: null,
    });
    expect(ownerOf({ owner: '东川市人民政府', divisionCode: '990100' })).toMatchObject({
      sourceId: 'gov:990100',
      kind: 'GOVERNMENT',
      parentDivisionCode: '990000',
    });
  });

  it('of a township stands below the county whose code it bears, and does not take its place', () => {
    expect(ownerOf({ owner: '某镇人民政府', divisionCode: '990121', level: 'TOWNSHIP' })).toMatchObject({
      kind: 'GOVERNMENT',
      level: 'TOWNSHIP',
      divisionCode: null,
      parentDivisionCode: '990121',
    });
  });

  it('is of the kind its name says, unless the record says another', () => {
    expect(ownerOf({ owner: '中共东川市委宣传部', divisionCode: '990100' })?.kind).toBe('PARTY');
    expect(ownerOf({ owner: '东川日报社', divisionCode: '990100' })?.kind).toBe('MEDIA');
    expect(ownerOf({ owner: '东川市图书馆', divisionCode: '990100', ownerKind: 'PUBLIC_INSTITUTION' })?.kind).toBe(
      'PUBLIC_INSTITUTION',
    );
  });

  it('below the State needs a place', () => {
    expect(() => ownerOf({ owner: '某局' })).toThrow(RecordRefused);
    expect(ownerOf({ owner: '公安部', level: 'STATE' })).toMatchObject({
      sourceId: 'dept:state:公安部',
      divisionCode: null,
    });
  });
});
