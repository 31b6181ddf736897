import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Bilingual } from '@dibao/shared/bilingual';
import type { RepostMode } from '../rules/duty.ts';
import type { Difference } from '../rules/comparison/compare-texts.ts';
import type { MissingPart } from '../rules/verification/judgement.ts';
import type { LookOccasion, LookVerdict } from '../rules/verification/look.ts';

/** A fact about a copy, kept for ever: who said or saw what, when (H05). */
export const EvidenceEntity = defineEntity({
  name: 'Evidence',
  tableName: 'evidence',
  properties: {
    id: p.uuid().primary(),
    dutyId: p.uuid(),
    kind: p.string().$type<EvidenceKind>(),
    url: p.text().nullable(),
    mode: p.string().$type<RepostMode>(),
    edition: p.integer(),
    postedAt: p.datetime().nullable(),
    reportedAt: p.datetime(),
    reportedBy: p.string(),
    occasion: p.string().$type<LookOccasion>().nullable(),
    verdict: p.string().$type<LookVerdict>().nullable(),
    reason: p.json<Bilingual>().nullable(),
    finalUrl: p.text().nullable(),
    httpStatus: p.integer().nullable(),
    bytes: p.integer().nullable(),
    bytesDigest: p.string().nullable(),
    textDigest: p.string().nullable(),
    declaredAt: p.datetime().nullable(),
    differences: p.json<Difference[]>().nullable(),
    missing: p.json<MissingPart[]>().nullable(),
    note: p.text().nullable(),
    fileName: p.text().nullable(),
    fileDigest: p.string().nullable(),
  },
});
export type Evidence = InferEntity<typeof EvidenceEntity>;

/** How a fact came about: the word of the channel itself, a look of the hub, a proof that a person handed in. */
export const EvidenceKind = { CLAIM: 'CLAIM', LOOK: 'LOOK', MANUAL: 'MANUAL' } as const;
export type EvidenceKind = keyof typeof EvidenceKind;
