import type { ReactElement } from 'react';
import { EmbeddedColumnDocument, type EmbeddedColumnQuery } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';
import { ForceWarning } from '../../layout/force-mark.tsx';
import { Moment } from '../../layout/moments.tsx';
import { newsAddress } from '../../layout/news-address.ts';
import { standing } from '../../layout/release-list.tsx';
import type { PublicPage } from '../../server/page.ts';

const mostLines = 50;

/** A column to stand in a frame of another site: always current, what was recalled is gone. */
export const embedPage: PublicPage = {
  path: '/embed/column',
  async answer({ url, ask }) {
    const column = url.searchParams.get('column');
    const first = Math.min(Math.max(Number(url.searchParams.get('first')) || 10, 1), mostLines);
    const { data } = await ask(EmbeddedColumnDocument, {
      filter: column === null ? null : { columns: [column] },
      first,
    });
    const title = column ?? '最新发布';
    return {
      head: { title, isIndexed: false, scripts: ['live-list.js'] },
      content: <EmbeddedColumn column={column} releases={data.releases} />,
      isEmbedded: true,
    };
  },
};

interface EmbeddedColumnProps extends EmbeddedColumnQuery {
  readonly column: string | null;
}

function EmbeddedColumn({ column, releases }: EmbeddedColumnProps): ReactElement {
  const lines = standing(releases.edges.map(({ node }) => node));
  return (
    <>
      <h1>{column ?? '最新发布'}</h1>
      <div id="releases" data-live={newsAddress(column)}>
        {lines.length === 0 ? (
          <p className="empty">
            <Bilingual zh="这里还没有发布。" en="Nothing has been released here yet." />
          </p>
        ) : null}
        <ol className="lines">
          {lines.map(({ id, title, publishedAt, document }) => (
            <li key={id}>
              <a className="line-title" href={`/releases/${id}`} target="_blank" rel="noopener">
                {title}
              </a>
              <ForceWarning force={document?.legalForce} />
              <p className="line-facts">
                <Moment at={publishedAt} />
              </p>
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}
