import { DocumentTextDocument } from '../../generated/graphql.ts';
import { present } from '../../server/ask.ts';
import type { PublicPage } from '../../server/page.ts';
import { citationOf } from './citation-of.ts';

/** A document as a Word file. */
export const documentWord: PublicPage = {
  path: '/documents/:id.docx',
  async answer({ params, ask, writeWord }) {
    const { data, errors } = await ask(DocumentTextDocument, { id: params['id'] ?? '' });
    const document = present(data.policyDocument, errors);
    const { title, documentNumber, issuers } = document;
    return writeWord({
      ...{ title, documentNumber, issuers: issuers.map(({ name }) => name) },
      text: present(document.body, errors),
      source: citationOf(document),
    });
  },
};
