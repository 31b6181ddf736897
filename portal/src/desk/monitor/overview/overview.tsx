import type { ReactElement } from 'react';
import { PageHead } from '../../shell/page-head.tsx';
import { monitorDesk } from '../monitor-desk.ts';
import { RegionChoice } from '../scope-choice/region-choice.tsx';
import { SystemChoice } from '../scope-choice/system-choice.tsx';
import { FiguresFiles } from './figures-files.tsx';
import { Regions } from './regions.tsx';
import { PeriodFilter } from './scope-filters.tsx';
import { Systems } from './systems.tsx';
import { Trend } from './trend.tsx';

/** How the region or system keeps its duties: where, in which system, and how it went. */
export function Overview(): ReactElement {
  return (
    <>
      <PageHead
        title={{ zh: '履行情况', en: 'Compliance' }}
        above={[{ path: '/desk', name: monitorDesk.name }]}
        actions={<FiguresFiles />}
      />
      <search className="filters" aria-label="筛选 Filters">
        <PeriodFilter />
        <RegionChoice />
        <SystemChoice />
      </search>
      <Regions />
      <Trend />
      <Systems />
    </>
  );
}
