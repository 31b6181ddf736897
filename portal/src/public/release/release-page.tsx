import { ReleasePageDocument } from '../../generated/graphql.ts';
import { formatMinute } from '../../layout/moments.tsx';
import { present } from '../../server/ask.ts';
import type { PublicPage } from '../../server/page.ts';
import { PageFailure } from '../../server/page-failure.ts';
import { documentHead } from '../document/document-head.ts';
import { DocumentView } from '../document/document-view.tsx';

/** One act of publishing, as it stands now: its document with what was published in the same act. */
export const releasePage: PublicPage = {
  path: '/releases/:id',
  async answer({ params, ask }) {
    const { data, errors } = await ask(ReleasePageDocument, { id: params['id'] ?? '' });
    const release = present(data.release, errors);
    if (release.withdrawnAt !== null) throw PageFailure.withdrawn(formatMinute(release.withdrawnAt));
    const { document } = release;
    if (document === null) {
      // Nothing is said of its disclosure by a document that could not be read.
      const isUnread = errors.some(({ path }) => path === undefined || path[1] === 'document');
      throw isUnread ? PageFailure.unavailable() : PageFailure.noLongerPublic();
    }
    return {
      head: documentHead(document, release),
      content: <DocumentView document={document} release={release} isPartial={errors.length > 0} />,
    };
  },
};
