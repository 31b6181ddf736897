import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { SecrecyReviewResult } from '../rules/release-gate.ts';

/** A secrecy review 保密审查 of one edition: who, when, with what result (B22, B23). */
export const SecrecyReviewEntity = defineEntity({
  name: 'SecrecyReview',
  tableName: 'secrecy_review',
  properties: {
    id: p.uuid().primary(),
    documentId: p.uuid(),
    edition: p.integer(),
    reviewer: p.string(),
    reviewedAt: p.datetime(),
    result: p.string().$type<SecrecyReviewResult>(),
    note: p.text().nullable(),
    recordedBy: p.string(),
    recordedAt: p.datetime(),
  },
});
export type SecrecyReview = InferEntity<typeof SecrecyReviewEntity>;
