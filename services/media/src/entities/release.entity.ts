import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ReleaseScope } from '../rules/release-event.ts';

/** 发布, as its last event told: a projection, written by the release log alone. */
export const ReleaseEntity = defineEntity({
  name: 'Release',
  tableName: 'release',
  properties: {
    id: p.uuid().primary(),
    title: p.text(),
    columnName: p.string(),
    scope: p.string().$type<ReleaseScope>(),
    systems: p.array(),
    divisionCode: p.string().nullable(),
    url: p.text().nullable(),
    originId: p.uuid(),
    basis: p.string().nullable(),
    documentId: p.uuid().nullable(),
    documentKind: p.string().nullable(),
    documentNumber: p.string().nullable(),
    issuers: p.array(),
    topics: p.array(),
    audiences: p.array(),
    validUntil: p.string().columnType('date').nullable(),
    publishedAt: p.datetime(),
    enteredLogAt: p.datetime(),
    edition: p.integer(),
    legalForce: p.string(),
    withdrawnAt: p.datetime().nullable(),
  },
});
export type Release = InferEntity<typeof ReleaseEntity>;
