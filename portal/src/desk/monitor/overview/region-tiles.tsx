import type { ReactElement } from 'react';
import type { MonitorRegionsQuery } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { AddressLink } from './address-link.tsx';
import { heat, percent, placeName, type Share, shareWords } from './figure-words.ts';

export type RegionRow = MonitorRegionsQuery['complianceOfRegion']['below'][number];

export interface RegionTilesProps {
  readonly rows: readonly RegionRow[];
  readonly share: Share;
  /** The code of the region shown: its own tile leads nowhere. */
  readonly within: string | null;
}

/**
 * The regions as tiles in the order of their codes, coloured by a share: a map without borders, since the hub has none it
 * may show. A tile leads into its region.
 */
export function RegionTiles({ rows, share, within }: RegionTilesProps): ReactElement {
  return (
    <>
      <ul className="tiles" aria-label={`各地区${shareWords[share].zh} ${shareWords[share].en} by region`}>
        {rows.map((row) => (
          <li key={row.region.code} className="tile" data-heat={heat(row.summary[share])}>
            {row.region.code === within || row.region.code === '' ? (
              <TileWords row={row} share={share} isOwn />
            ) : (
              <AddressLink changes={{ region: row.region.code }}>
                <TileWords row={row} share={share} />
              </AddressLink>
            )}
          </li>
        ))}
      </ul>
      <Legend />
    </>
  );
}

interface TileWordsProps extends Pick<RegionTilesProps, 'share'> {
  readonly row: RegionRow;
  readonly isOwn?: boolean;
}

function TileWords({ row: { region, summary }, share, isOwn = false }: TileWordsProps): ReactElement {
  return (
    <>
      <span className="tile-name">{isOwn ? `${placeName(region.name)}本级` : placeName(region.name)}</span>
      <strong>{percent(summary[share])}</strong>
      <small>{summary.overdue === 0 ? '无逾期' : `逾期 ${summary.overdue}`}</small>
    </>
  );
}

const steps = ['低于 60%', '60–80%', '80–90%', '90–98%', '98% 以上'];

function Legend(): ReactElement {
  return (
    <p className="legend">
      <Bilingual zh="图例" en="Legend" />
      {steps.map((words, place) => (
        <span key={words} className="share" data-heat={place + 1}>
          {words}
        </span>
      ))}
    </p>
  );
}
