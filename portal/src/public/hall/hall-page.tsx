import type { ReactElement } from 'react';
import { HallDocument, type HallQuery } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';
import { ForceWarning } from '../../layout/force-mark.tsx';
import { Moment } from '../../layout/moments.tsx';
import { Paging } from '../../layout/paging.tsx';
import { PartialNotice } from '../../layout/partial-notice.tsx';
import { standing } from '../../layout/release-list.tsx';
import { present } from '../../server/ask.ts';
import type { PublicPage } from '../../server/page.ts';
import { Accounts } from './accounts.tsx';

/** 发布厅 of one place (E17): what its accounts tell, each release once, and who they are. */
export const hallPage: PublicPage = {
  path: '/hall/:divisionCode',
  async answer({ url, params, ask }) {
    const divisionCode = params['divisionCode'] ?? '';
    const { data, errors } = await ask(HallDocument, { divisionCode, after: url.searchParams.get('after') });
    const { name } = present(data.agencies.edges[0]?.node, errors);
    const title = `${name}政务发布厅`;
    return {
      head: {
        title,
        description: `${name}及所属单位政务新媒体的发布，同一件只显示一次。`,
        tags: [
          ['ColumnName', title],
          ['ColumnType', '政务新媒体'],
        ],
      },
      content: <Hall url={url} title={title} data={data} isPartial={errors.length > 0} />,
    };
  },
};

interface HallProps {
  readonly url: URL;
  readonly title: string;
  readonly data: HallQuery;
  readonly isPartial: boolean;
}

function Hall({ url, title, data, isPartial }: HallProps): ReactElement {
  const { releases, mediaAccounts } = data;
  const lines = standing(releases.edges.map(({ node }) => node));
  return (
    <>
      <p className="crumbs">
        <a href="/hall">政务发布厅</a> ›
      </p>
      <h1>
        <Bilingual zh={title} en="Release hall" />
      </h1>
      {isPartial ? <PartialNotice /> : null}
      <div className="search">
        <div>
          {lines.length === 0 ? (
            <p className="empty">
              <Bilingual zh="这里还没有发布。" en="Nothing has been released here yet." />
            </p>
          ) : null}
          <ol className="lines">
            {lines.map(({ id, title: headline, column, publishedAt, origin, document, rendition, compliance }) => (
              <li key={id}>
                <a className="line-title" href={`/releases/${id}`}>
                  {headline}
                </a>
                <ForceWarning force={document?.legalForce} />
                {rendition === null ? null : <p className="excerpt">{rendition.digest}</p>}
                <p className="line-facts">
                  <span>{origin.name}</span>
                  <span>{column}</span>
                  <Moment at={publishedAt} />
                  {compliance === null || compliance.verified === 0 ? null : (
                    <span>已有 {compliance.verified} 处转载经核验</span>
                  )}
                </p>
              </li>
            ))}
          </ol>
          <Paging url={url} next={releases.pageInfo.hasNextPage ? releases.pageInfo.endCursor : null} />
        </div>
        <Accounts accounts={mediaAccounts} />
      </div>
    </>
  );
}
