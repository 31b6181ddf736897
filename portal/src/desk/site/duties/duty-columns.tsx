import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { DutyLineFragment } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { Mark } from '../../parts/mark.tsx';
import type { Column } from '../../parts/paged-table.tsx';
import { dutyKindWords, dutyStateWords } from '../../words/duty-words.ts';
import { DutyClock } from '../../parts/duty-clock.tsx';

/** A duty in a row: what, where, by when, how far. */
export const dutyColumns: readonly Column<DutyLineFragment>[] = [
  { key: 'release', title: { zh: '任务', en: 'Duty' }, cell: (duty) => <What duty={duty} /> },
  { key: 'channel', title: { zh: '渠道', en: 'Channel' }, cell: ({ channel }) => channel.name, width: 200 },
  { key: 'clock', title: { zh: '时限', en: 'Clock' }, cell: (duty) => <DutyClock duty={duty} />, width: 220 },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    cell: ({ state }) => <Mark {...dutyStateWords[state]} />,
    width: 180,
  },
];

function What({ duty: { id, kind, release, column } }: { readonly duty: DutyLineFragment }): ReactElement {
  return (
    <div className="duty-line">
      <Link href={`/desk/site/duties/${id}`}>{release?.title ?? '（标题暂缺 title missing）'}</Link>
      <p>
        <strong>
          <Bilingual {...dutyKindWords[kind]} />
        </strong>
        {column === null ? null : <span>栏目：{column}</span>}
        {release === null ? null : <span>{release.origin.name}</span>}
      </p>
    </div>
  );
}
