import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { AdministrativeLevel, AgencyKind } from '@dibao/shared/agency';

/** 机关, as the documents service tells of it: a projection, written by its feed alone. */
export const AgencyEntity = defineEntity({
  name: 'Agency',
  tableName: 'agency',
  properties: {
    id: p.uuid().primary(),
    sourceIds: p.array(),
    name: p.text(),
    kind: p.string().$type<AgencyKind>(),
    level: p.string().$type<AdministrativeLevel>(),
    divisionCode: p.string().nullable(),
    system: p.string().nullable(),
    parentId: p.uuid().nullable(),
  },
});
export type Agency = InferEntity<typeof AgencyEntity>;
