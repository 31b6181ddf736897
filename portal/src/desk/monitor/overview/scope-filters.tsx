import { Input, Segmented } from 'antd';
import type { ReactElement } from 'react';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useAddress } from '../../parts/address.ts';
import { periods } from './period.ts';
import { useScope } from './use-scope.ts';

/** Of which time the figures are; kept in the address. */
export function PeriodFilter(): ReactElement {
  const address = useAddress();
  const { period } = useScope();
  const { firstDay, lastDay } = period;
  const choose = (from: string, to: string): void => address.change({ period: null, from, to });
  return (
    <>
      <Segmented
        aria-label="时段 Period"
        value={period.key}
        options={periods.map(({ key, name }) => ({ value: key, label: <Bilingual {...name} /> }))}
        onChange={(key) => address.change({ period: key, from: null, to: null })}
      />
      <div className="days">
        <Input
          type="date"
          aria-label="起始日 First day"
          value={firstDay}
          max={lastDay}
          onChange={({ target }) => choose(target.value, lastDay)}
        />
        <span aria-hidden="true">—</span>
        <Input
          type="date"
          aria-label="截止日 Last day"
          value={lastDay}
          min={firstDay}
          onChange={({ target }) => choose(firstDay, target.value)}
        />
      </div>
    </>
  );
}
