import type { DocumentFormFieldsFragment, SaveDocumentInput } from '../../../generated/graphql.ts';
import type { DocumentFields } from './document-form.tsx';

/** A form nobody has filled in. */
export const emptyFields: DocumentFields = {
  ...{ kind: 'NOTICE', title: '', documentNumber: '', indexNumber: '', issuers: [], sourceUrl: '', body: '' },
  ...{ writtenOn: '', issuedOn: '', publishedOn: '', effectiveFrom: '', validUntil: '' },
  ...{ topics: [], audiences: [], keywords: [], interpretsIds: [], interpretationWaiver: '' },
};

/** What is recorded, as the form shows it. */
export function toFields(
  form: DocumentFormFieldsFragment,
  more: Pick<DocumentFields, 'body' | 'interpretsIds'>,
): DocumentFields {
  const texts = Object.entries(form).map(([name, value]) => [name, value ?? '']);
  return { ...emptyFields, ...(Object.fromEntries(texts) as Partial<DocumentFields>), ...more };
}

/** What the form says, as the hub takes it: an empty text is nothing. */
export function toInput(fields: DocumentFields): Omit<SaveDocumentInput, 'documentId' | 'lockVersion'> {
  const said = Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined);
  return { ...(Object.fromEntries(said) as unknown as DocumentFields) };
}
