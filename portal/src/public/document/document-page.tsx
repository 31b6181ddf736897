import { DocumentPageDocument } from '../../generated/graphql.ts';
import { present } from '../../server/ask.ts';
import type { PublicPage } from '../../server/page.ts';
import { documentHead } from './document-head.ts';
import { DocumentView } from './document-view.tsx';

/** One document, with everything that belongs to it. */
export const documentPage: PublicPage = {
  path: '/documents/:id',
  async answer({ params, ask }) {
    const { data, errors } = await ask(DocumentPageDocument, { id: params['id'] ?? '' });
    const document = present(data.policyDocument, errors);
    return {
      head: documentHead(document, null),
      content: <DocumentView document={document} release={null} isPartial={errors.length > 0} />,
    };
  },
};
