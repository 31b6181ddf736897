import type { ReactElement } from 'react';
import type { BulletinKnownFragment, BulletinPlaceLineFragment } from '../../../generated/graphql.ts';
import type { Words } from '../../../layout/words.ts';
import { Panel } from '../../parts/panel.tsx';
import { FiguresTable } from '../overview/figures-table.tsx';

/** Who is praised and who is criticised, by the frozen figures. */
export function BulletinPlaces({ figures }: Pick<BulletinKnownFragment, 'figures'>): ReactElement {
  return (
    <>
      <Places title={{ zh: '拟表扬的单位', en: 'To be praised' }} places={figures.praise} />
      <Places title={{ zh: '拟批评的单位', en: 'To be criticised' }} places={figures.criticism} />
    </>
  );
}

interface PlacesProps {
  readonly title: Words;
  readonly places: readonly BulletinPlaceLineFragment[];
}

function Places({ title, places }: PlacesProps): ReactElement {
  return (
    <Panel title={title}>
      <FiguresTable
        name={title}
        of={{ zh: '单位', en: 'Unit' }}
        empty={{ zh: '没有达到名单标准的单位。', en: 'No unit meets the criteria.' }}
        rows={places.map(({ key, place, label, summary, medianDelaySeconds }) => ({
          ...{ id: key, name: `${place}. ${label}`, summary, medianDelaySeconds },
        }))}
      />
    </Panel>
  );
}
