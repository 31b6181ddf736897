import type { ReactElement } from 'react';
import { LatestReleasesDocument, type LatestReleasesQuery } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';
import { addressWith, Paging } from '../../layout/paging.tsx';
import { newsAddress } from '../../layout/news-address.ts';
import { ReleaseList, standing } from '../../layout/release-list.tsx';
import type { PublicPage } from '../../server/page.ts';
import { PageFailure } from '../../server/page-failure.ts';

const linesPerPage = 20;

/** 最新发布: releases by column, the latest first; the first page keeps itself current where scripts run. */
export const homePage: PublicPage = {
  path: '/',
  async answer({ url, site, ask }) {
    const column = url.searchParams.get('column');
    const filter = column === null ? null : { columns: [column] };
    const after = url.searchParams.get('after');
    const { data } = await ask(LatestReleasesDocument, { filter, first: linesPerPage, after });
    // Whoever invents addresses makes no pages: a column is known once something was released into it.
    if (column !== null && !data.releaseColumns.some(({ name }) => name === column)) throw PageFailure.notFound();
    const title = column ?? '最新发布';
    return {
      head: {
        title: column === null && after === null ? site.name : title,
        description: `${title}：政府文件、解读和公报的最新发布。`,
        tags: [
          ['ColumnName', title],
          ['ColumnDescription', `${title}栏目下发布的政府信息`],
          ['ColumnKeywords', `${title},政务公开,政府信息`],
          ['ColumnType', '政务动态'],
        ],
        isIndexed: after === null,
        scripts: after === null ? ['live-list.js'] : [],
      },
      content: <Home url={url} column={column} data={data} />,
    };
  },
};

interface HomeProps {
  readonly url: URL;
  readonly column: string | null;
  readonly data: LatestReleasesQuery;
}

function Home({ url, column, data: { releases, releaseColumns } }: HomeProps): ReactElement {
  const lines = standing(releases.edges.map(({ node }) => node));
  const isLive = !url.searchParams.has('after');
  return (
    <>
      <h1>
        <Bilingual zh={column ?? '最新发布'} en="Latest releases" />
      </h1>
      <ul className="choices" aria-label="栏目 Columns">
        <li>
          <a href="/" aria-current={column === null ? 'true' : undefined}>
            全部 <span lang="en">All</span>
          </a>
        </li>
        {releaseColumns.map(({ name }) => (
          <li key={name}>
            <a
              href={addressWith(url, { column: name, after: null })}
              aria-current={name === column ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
      <p className="live" role="status" data-live-news hidden />
      <div id="releases" data-live={isLive ? newsAddress(column) : undefined}>
        {lines.length === 0 ? <NothingYet /> : <ReleaseList releases={lines} />}
      </div>
      <Paging url={url} next={releases.pageInfo.hasNextPage ? releases.pageInfo.endCursor : null} />
    </>
  );
}

function NothingYet(): ReactElement {
  return (
    <p className="empty">
      <Bilingual zh="这里还没有发布。" en="Nothing has been released here yet." />
    </p>
  );
}
