import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ReleaseBasis, ReleaseScope } from '../rules/release-gate.ts';

/** An act of publishing a document's edition into a column; planned until it enters the log. */
export const ReleaseEntity = defineEntity({
  name: 'Release',
  tableName: 'release',
  properties: {
    id: p.uuid().primary(),
    documentId: p.uuid(),
    title: p.text(),
    columnName: p.string(),
    scope: p.string().$type<ReleaseScope>(),
    basis: p.string().$type<ReleaseBasis>(),
    systems: p.array(),
    divisionCode: p.string().nullable(),
    url: p.text().nullable(),
    publishedAt: p.datetime(),
    enteredLogAt: p.datetime().nullable(),
    withdrawnAt: p.datetime().nullable(),
    edition: p.integer(),
    documentEdition: p.integer(),
    originId: p.uuid(),
    noInterpretationReason: p.text().nullable(),
    heldBack: p.text().nullable(),
    createdBy: p.string(),
    lockVersion: p.integer().version(),
  },
});
export type Release = InferEntity<typeof ReleaseEntity>;
