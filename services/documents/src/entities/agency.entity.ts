import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { AdministrativeLevel, AgencyKind } from '@dibao/shared/agency';

/** 机关: who issues, releases and owes. Governments are the nodes of the region tree (块); a system is the 条. */
export const AgencyEntity = defineEntity({
  name: 'Agency',
  tableName: 'agency',
  properties: {
    id: p.uuid().primary(),
    sourceId: p.string().nullable(),
    name: p.string(),
    kind: p.string().$type<AgencyKind>(),
    level: p.string().$type<AdministrativeLevel>(),
    divisionCode: p.string().nullable(),
    system: p.string().nullable(),
    parentId: p.uuid().nullable(),
    changePosition: p.bigint('number').default(0),
  },
});
export type Agency = InferEntity<typeof AgencyEntity>;
