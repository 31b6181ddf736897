import { describe, expect, it } from 'vitest';
import { readDocumentRecord } from './document-record.ts';

const scope = { now: new Date('2026-11-22T04:00:00Z'), isGovernmentAddress: () => false };
const read = (more: object) => readDocumentRecord({ id: 'd', title: '澜平省人民政府关于某事的通知', ...more }, scope);
const attachment = { name: '表', digest: 'sha256:1', url: 'https://www.lanping.gov.cn/1.xls' };
const review = { reviewer: '保密办', reviewedAt: '2026-11-22T04:00:00Z' };

describe('a document record', () => {
  it.each([
    ['UNKNOWN_VALUE', 'disclosure', { disclosure: 'constructor' }],
    ['UNKNOWN_VALUE', 'kind', { kind: 'toString' }],
    ['WRONG_ADDRESS', 'url', { attachments: [{ ...attachment, url: 'javascript:alert(1)' }] }],
    ['OUT_OF_RANGE', 'bytes', { attachments: [{ ...attachment, bytes: 2_147_483_648 }] }],
    ['WRONG_DATE', 'secrecyReview', { secrecyReview: { ...review, reviewedAt: '2026-11-22T04:00:01Z' } }],
    ['TOO_LONG', 'docNumber', { docNumber: '文'.repeat(201) }],
    ['TOO_LONG', 'id', { id: 'x'.repeat(201) }],
    ['TOO_LONG', 'title', { title: '题'.repeat(1_001) }],
    ['TOO_LONG', 'issuers', { issuers: ['局'.repeat(201)] }],
  ])('is refused with %s for its %s', (code, field, more) => {
    expect(read(more)).toMatchObject({ refusal: { code, field } });
  });

  it('is taken at the very limits', () => {
    const draft = read({
      ...{ id: 'x'.repeat(200), title: '题'.repeat(1_000), secrecyReview: review },
      attachments: [{ ...attachment, bytes: 2_147_483_647 }],
    });
    expect(draft).toMatchObject({ sourceId: 'x'.repeat(200), attachments: [{ bytes: 2_147_483_647 }] });
  });

  it('has no issuer of an empty name', () => {
    expect(read({ title: '关于某事的通知', issuers: ['', ' '] })).toMatchObject({ issuers: [] });
  });
});
