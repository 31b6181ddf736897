import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { SiteChannelsDocument, type SiteChannelsQuery } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { formatMinute } from '../../../layout/moments.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Mark } from '../../parts/mark.tsx';
import { type Column, PagedTable } from '../../parts/paged-table.tsx';
import { useViewer } from '../../session/viewer.ts';
import { PageHead } from '../../shell/page-head.tsx';
import { channelStatusWords } from '../../words/channel-words.ts';
import { siteDesk } from '../site-desk.ts';

type SiteOfMine = SiteChannelsQuery['sites']['edges'][number]['node'];

const columns: readonly Column<SiteOfMine>[] = [
  {
    key: 'name',
    title: { zh: '网站', en: 'Site' },
    cell: ({ id, name, url, siteIdCode }) => (
      <div className="duty-line">
        <Link href={`/desk/site?${new URLSearchParams({ channel: id })}`}>{name}</Link>
        <p>
          <a href={url} target="_blank" rel="noopener noreferrer">
            {url}
          </a>
          {siteIdCode === null ? null : <span>标识码 {siteIdCode}</span>}
        </p>
      </div>
    ),
  },
  { key: 'owner', title: { zh: '主办单位', en: 'Owner' }, cell: ({ owner }) => owner?.name ?? null, width: 200 },
  { key: 'columns', title: { zh: '专栏', en: 'Columns' }, cell: (site) => <ColumnsOf site={site} /> },
  {
    key: 'status',
    title: { zh: '状态', en: 'Status' },
    cell: ({ status, noDutyReason }) => noDutyReason ?? <Mark {...channelStatusWords[status]} />,
    width: 160,
  },
];

/** Where the hub looks for copies by itself, and whether it can. */
function ColumnsOf({ site: { columns: known } }: { readonly site: SiteOfMine }): ReactElement {
  if (known.length === 0)
    return <Bilingual zh="未登记；只核验报告的网址" en="None: only reported pages are looked at" />;
  return (
    <ul className="plain">
      {known.map(({ id, name, url, lookedAt, failure }) => (
        <li key={id}>
          <a href={url} target="_blank" rel="noopener noreferrer">
            {name}
          </a>{' '}
          <span className="soft">{failure ?? (lookedAt === null ? '尚未看过' : `看过 ${formatMinute(lookedAt)}`)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The sites I answer for, and what the hub knows of them. */
export function Channels(): ReactElement {
  const { after } = useAddress();
  const { channelIds } = useViewer();
  const sites = useGraph(SiteChannelsDocument, {
    after,
    filter: { ids: channelIds.length === 0 ? null : channelIds },
  });
  return (
    <>
      <PageHead title={{ zh: '我的网站', en: 'My sites' }} above={[siteDesk]} />
      <Answer of={sites}>
        {(data) => (
          <PagedTable
            name={{ zh: '网站', en: 'Sites' }}
            page={data.sites}
            columns={columns}
            empty={{ zh: '您的账号没有绑定网站。', en: 'No site is bound to your login.' }}
          />
        )}
      </Answer>
    </>
  );
}
