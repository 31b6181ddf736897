import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { issuersOfRecord } from './issuers-of-record.ts';

describe('issuersOfRecord', () => {
  const title = '关于河道清淤的通知';

  it('takes what the record states, then its title, then its number', () => {
    expect(issuersOfRecord({ issuer: '水利部、财政部', title: `国务院${title}` })).toEqual(['水利部', '财政部']);
    expect(issuersOfRecord({ title: `国务院${title}`, documentNumber: '国办发〔2026〕1号' })).toEqual(['国务院']);
    expect(issuersOfRecord({ title, documentNumber: '云政办发〔2026〕1号', region: '云南省' })).toEqual([
      '云南省人民政府办公厅',
    ]);
  });

  it('does not take a word for an agency, or a doubtful number for a proof', () => {
    expect(issuersOfRecord({ issuer: 'undetermined', title })).toEqual([]);
    expect(issuersOfRecord({ issuer: '某某资料库', title: `国务院${title}` })).toEqual(['国务院']);
    expect(issuersOfRecord({ title, documentNumber: '国发〔2026〕1号', numberIsDoubtful: true })).toEqual([]);
  });
});

const corpus = new URL('../../../../../shared/corpus/documents.jsonl', import.meta.url);

describe.skipIf(!existsSync(corpus))('issuersOfRecord on real records (skipped without ../shared)', () => {
  it('names the issuer of nine in ten', () => {
    const known = readFileSync(corpus, 'utf8')
      .trim()
      .split('\n')
      .map((line): { title: string; region?: string; issuer?: string; docNumber?: string; flags?: string[] } =>
        JSON.parse(line),
      )
      .map(({ title, region = null, issuer = null, docNumber = null, flags = [] }) =>
        issuersOfRecord({
          title,
          region,
          issuer,
          documentNumber: docNumber,
          numberIsDoubtful: flags.includes('docNumberMayBeOfCitedDocument'),
        }),
      );
    expect(known.filter((issuers) => issuers.length > 0).length / known.length).toBeGreaterThan(0.9);
  });
});
