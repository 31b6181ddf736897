import { GazetteArticleTextDocument } from '../../generated/graphql.ts';
import { present } from '../../server/ask.ts';
import type { PublicPage } from '../../server/page.ts';

/** An article of a gazette as a Word file. */
export const gazetteArticleWord: PublicPage = {
  path: '/gazette-articles/:id.docx',
  async answer({ params, ask, writeWord }) {
    const { data, errors } = await ask(GazetteArticleTextDocument, { id: params['id'] ?? '' });
    const { title, documentNumber, issuer, citation, body } = present(data.gazetteArticle, errors);
    return writeWord({
      ...{ title, documentNumber, issuers: issuer === null ? [] : [issuer] },
      ...{ text: body, source: citation },
    });
  },
};
