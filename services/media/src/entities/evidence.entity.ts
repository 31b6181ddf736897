import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { RepostMode } from '../rules/duty.ts';

/** A fact about a copy, kept for ever: who said or saw what, when (H05). */
export const EvidenceEntity = defineEntity({
  name: 'Evidence',
  tableName: 'evidence',
  properties: {
    id: p.uuid().primary(),
    dutyId: p.uuid(),
    kind: p.string().$type<EvidenceKind>(),
    url: p.text(),
    mode: p.string().$type<RepostMode>(),
    edition: p.integer(),
    postedAt: p.datetime().nullable(),
    reportedAt: p.datetime(),
    reportedBy: p.string(),
  },
});
export type Evidence = InferEntity<typeof EvidenceEntity>;

/** How a fact came about: CLAIM is the word of the channel itself. */
export const EvidenceKind = { CLAIM: 'CLAIM' } as const;
export type EvidenceKind = keyof typeof EvidenceKind;
