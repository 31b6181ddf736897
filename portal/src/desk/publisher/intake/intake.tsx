import { Segmented } from 'antd';
import type { ReactElement } from 'react';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useAddress } from '../../parts/address.ts';
import { PageHead } from '../../shell/page-head.tsx';
import { publisherDesk } from '../publisher-desk.ts';
import { Drafts } from './drafts.tsx';
import { Proposals } from './proposals.tsx';

/** What the watched portals brought and somebody has to decide: new articles, and changes of what is out. */
export function Intake(): ReactElement {
  const address = useAddress();
  const list = address.text('list') ?? 'drafts';
  const all = address.text('all') === '1';
  return (
    <>
      <PageHead title={{ zh: '门户来稿', en: 'From portals' }} above={[publisherDesk]} />
      <search className="filters" aria-label="筛选 Filters">
        <Segmented
          aria-label="种类 What"
          value={list}
          options={[
            { value: 'drafts', label: <Bilingual zh="新文章" en="New articles" /> },
            { value: 'proposals', label: <Bilingual zh="更正与撤回建议" en="Proposed changes" /> },
          ]}
          onChange={(chosen) => address.change({ list: chosen })}
        />
        <Segmented
          aria-label="进展 Progress"
          value={all ? '1' : ''}
          options={[
            { value: '', label: <Bilingual zh="待处理" en="To decide" /> },
            { value: '1', label: <Bilingual zh="全部" en="All" /> },
          ]}
          onChange={(chosen) => address.change({ all: chosen })}
        />
      </search>
      {list === 'proposals' ? <Proposals all={all} /> : <Drafts all={all} />}
    </>
  );
}
