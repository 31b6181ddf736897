import type { ReactElement } from 'react';
import type { BulletinKnownFragment } from '../../../generated/graphql.ts';
import { formatMinute } from '../../../layout/moments.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Panel } from '../../parts/panel.tsx';
import { bulletinStateWords, bulletinUnitWords } from '../../words/bulletin-words.ts';
import { periodWords } from '../bulletins/period-words.ts';

/** What a bulletin counts, since when that stands still, and how to tell that nothing was changed. */
export function BulletinSummary({ bulletin }: { readonly bulletin: BulletinKnownFragment }): ReactElement {
  const { state, number, series, divisionCode, system, frozenAt, checksum, figures, publishedAt } = bulletin;
  const { minimumDuties, places, praiseFrom, criticiseTo } = figures.criteria;
  const whole = (share: number): string => `${Math.round(share * 100)}%`;
  return (
    <Panel title={{ zh: number ?? series, en: '' }} actions={<Mark {...bulletinStateWords[state]} />}>
      <Facts
        facts={[
          [{ zh: '时段', en: 'Period' }, periodWords(bulletin)],
          [{ zh: '地区', en: 'Region' }, divisionCode],
          [{ zh: '系统', en: 'System' }, system],
          [{ zh: '数字冻结于', en: 'Frozen at' }, formatMinute(frozenAt)],
          [{ zh: '发布', en: 'Published' }, publishedAt === null ? null : formatMinute(publishedAt)],
          [{ zh: '排名单位', en: 'Ranked by' }, bulletinUnitWords[figures.unitsBy].zh],
          [
            { zh: '名单标准', en: 'Criteria' },
            `应办不少于 ${minimumDuties} 项；表扬：目标内 ${whole(praiseFrom)} 以上且无逾期；批评：时限内 ${whole(criticiseTo)} 以下；各取 ${places} 位`,
          ],
          [{ zh: '校验和', en: 'Checksum' }, <code key="checksum">{checksum}</code>],
        ]}
      />
    </Panel>
  );
}
