import type { ReactElement } from 'react';
import { WhoPublishesDocument, type WhoPublishesQuery } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';
import { Moment } from '../../layout/moments.tsx';
import type { PublicPage } from '../../server/page.ts';
import { Ways } from './ways.tsx';

/** Who publishes what, and how to have it on one's own side. */
export const followPage: PublicPage = {
  path: '/follow',
  async answer({ url, ask }) {
    const { data } = await ask(WhoPublishesDocument, {});
    return {
      head: {
        title: '订阅与嵌入',
        description: '各栏目由谁发布，以及如何订阅、跟随或嵌入到自己的网站。',
        tags: [
          ['ColumnName', '订阅与嵌入'],
          ['ColumnType', '政务公开'],
        ],
        scripts: ['copy-text.js'],
      },
      content: <FollowPage origin={url.origin} data={data} />,
    };
  },
};

interface FollowPageProps {
  readonly origin: string;
  readonly data: WhoPublishesQuery;
}

function FollowPage({ origin, data }: FollowPageProps): ReactElement {
  const { releaseColumns, originPortals } = data;
  return (
    <>
      <h1>
        <Bilingual zh="订阅与嵌入" en="Follow and embed" />
      </h1>
      <h2>
        <Bilingual zh="栏目" en="Columns" />
      </h2>
      <ul className="cards">
        {releaseColumns.map(({ name, releaseCount, latestAt }) => (
          <li key={name}>
            <a href={`/?${new URLSearchParams({ column: name })}`}>{name}</a>
            <p className="line-facts">
              <span>{releaseCount} 件</span>
              <span>
                最近 <Moment at={latestAt} />
              </span>
            </p>
          </li>
        ))}
      </ul>
      <h2>
        <Bilingual zh="来源门户" en="Origin portals" />
      </h2>
      {originPortals.edges.length === 0 ? (
        <p className="empty">
          <Bilingual zh="尚未登记来源门户。" en="No origin portal is registered." />
        </p>
      ) : null}
      <ul className="lines">
        {originPortals.edges.map(({ node: { id, name, hosts, column, enabled, agency } }) => (
          <li key={id}>
            {name}
            <p className="line-facts">
              <span>{agency.name}</span>
              <span>{hosts.join('、')}</span>
              <span>入栏目 {column}</span>
              <span>{enabled ? '正在监看' : '未监看'}</span>
            </p>
          </li>
        ))}
      </ul>
      <Ways origin={origin} column={releaseColumns[0]?.name ?? '中国政务'} />
    </>
  );
}
