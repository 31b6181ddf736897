import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Disclosure, DisclosureBasis } from '../rules/disclosure.ts';
import type { DocumentKind } from '../rules/document-kind.ts';
import type { LegalForce } from '../rules/legal-force.ts';

/** A document's identity and standing; its texts are its editions. Commands load it with a lock. */
export const PolicyDocumentEntity = defineEntity({
  name: 'PolicyDocument',
  tableName: 'policy_document',
  properties: {
    id: p.uuid().primary(),
    kind: p.string().$type<DocumentKind>(),
    title: p.text(),
    disclosure: p.string().$type<Disclosure>(),
    disclosureBasis: p.string().$type<DisclosureBasis>(),
    disclosureReason: p.text().nullable(),
    disclosureLegalBasis: p.text().nullable(),
    disclosureDecided: p.boolean(),
    legalForce: p.string().$type<LegalForce>(),
    legalForceDecided: p.boolean(),
    nextLegalForce: p.string().$type<LegalForce>().nullable(),
    nextLegalForceOn: p.string().nullable(),
    sourceUrl: p.text().nullable(),
    publishedOn: p.string().nullable(),
    interpretationWaiver: p.text().nullable(),
    edition: p.integer(),
    lockVersion: p.integer().version(),
  },
});
export type PolicyDocument = InferEntity<typeof PolicyDocumentEntity>;
