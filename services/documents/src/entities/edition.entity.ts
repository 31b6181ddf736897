import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** One version of a document's text; editions are only ever added. */
export const EditionEntity = defineEntity({
  name: 'Edition',
  tableName: 'edition',
  properties: {
    id: p.uuid().primary(),
    documentId: p.uuid(),
    number: p.integer(),
    title: p.text(),
    body: p.text().nullable().lazy(),
    digest: p.string().nullable(),
  },
});
export type Edition = InferEntity<typeof EditionEntity>;
