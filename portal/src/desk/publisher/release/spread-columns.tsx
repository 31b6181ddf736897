import { Mark } from '../../parts/mark.tsx';
import type { Column } from '../../parts/paged-table.tsx';
import { dutyStateWords, timelinessWords } from '../../words/duty-words.ts';
import type { ReleaseOfPublisher } from './release-of-publisher.ts';

type SpreadDuty = NonNullable<ReleaseOfPublisher['duties']>['edges'][number]['node'];

/** A channel in a row: how far it is, and where its copy stands. */
export const spreadColumns: readonly Column<SpreadDuty>[] = [
  { key: 'channel', title: { zh: '渠道', en: 'Channel' }, cell: ({ channel }) => channel.name },
  {
    key: 'state',
    title: { zh: '状态', en: 'State' },
    cell: ({ state }) => <Mark {...dutyStateWords[state]} />,
    width: 170,
  },
  {
    key: 'time',
    title: { zh: '及时', en: 'In time' },
    cell: ({ timeliness }) => (timeliness === null ? null : <Mark {...timelinessWords[timeliness]} />),
    width: 170,
  },
  {
    key: 'copy',
    title: { zh: '副本', en: 'Copy' },
    cell: ({ url, channel }) =>
      url === null ? (
        '—'
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer">
          打开 <span className="hidden">{channel.name}的副本</span>
        </a>
      ),
    width: 90,
  },
];
