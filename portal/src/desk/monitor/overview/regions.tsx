import { Segmented } from 'antd';
import type { ReactElement } from 'react';
import { MonitorRegionsDocument, type MonitorRegionsQuery } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { useRefreshOnDuties } from '../../live/live.tsx';
import { useAddress } from '../../parts/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { Panel } from '../../parts/panel.tsx';
import { AddressLink } from './address-link.tsx';
import { placeName, shares, shareWords } from './figure-words.ts';
import { FiguresTable } from './figures-table.tsx';
import { RegionTiles } from './region-tiles.tsx';
import { Sites } from './sites.tsx';
import { Totals } from './totals.tsx';
import { useScope } from './use-scope.ts';

type RegionFigures = MonitorRegionsQuery['complianceOfRegion'];

/** A region and those below it, as tiles and in figures, with the way up and down; at the lowest its sites. */
export function Regions(): ReactElement {
  const { asked } = useScope();
  const regions = useGraph(MonitorRegionsDocument, asked);
  useRefreshOnDuties(regions.refresh);
  return (
    <Answer of={regions}>
      {({ complianceOfRegion }) => (
        <>
          <Totals summary={complianceOfRegion.summary} />
          <RegionPanel figures={complianceOfRegion} />
        </>
      )}
    </Answer>
  );
}

function RegionPanel({ figures }: { readonly figures: RegionFigures }): ReactElement {
  const address = useAddress();
  const [share = shares[0]] = address.choices('share', shares);
  const { region, below } = figures;
  const isLowest = below.every((row) => row.region.code === region?.code);
  return (
    <Panel
      title={{ zh: region === null ? '各地区' : placeName(region.name), en: 'By region' }}
      actions={
        <Segmented
          aria-label="比例 Share"
          value={share}
          options={shares.map((value) => ({ value, label: <Bilingual {...shareWords[value]} /> }))}
          onChange={(chosen) => address.change({ share: chosen })}
        />
      }
    >
      <WayUp figures={figures} />
      {below.length === 0 ? (
        <Nothing zh="这段时间没有任务，可换个时段。" en="There are no duties in this period; choose another." />
      ) : isLowest ? (
        <Sites />
      ) : (
        <>
          <RegionTiles rows={below} share={share} within={region?.code ?? null} />
          <FiguresTable
            name={{ zh: '各地区履行情况', en: 'Figures by region' }}
            of={{ zh: '地区', en: 'Region' }}
            rows={below.map(({ region: { code, name }, summary, medianDelaySeconds }) => ({
              ...{ id: code, summary, medianDelaySeconds },
              ...(code !== '' && { late: { region: code } }),
              name:
                code === region?.code || code === '' ? (
                  `${placeName(name)}本级`
                ) : (
                  <AddressLink changes={{ region: code }}>{placeName(name)}</AddressLink>
                ),
            }))}
          />
        </>
      )}
    </Panel>
  );
}

function WayUp({ figures: { above, region } }: { readonly figures: RegionFigures }): ReactElement | null {
  if (above.length === 0 || region === null) return null;
  return (
    <nav aria-label="上级地区 Regions above" className="crumbs">
      <ol>
        {above.map(({ code, name }) => (
          <li key={code}>
            <AddressLink changes={{ region: code }}>{placeName(name)}</AddressLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
