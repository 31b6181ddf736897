import { Select } from 'antd';
import type { ReactElement } from 'react';
import { MonitorGroupsDocument } from '../../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { useAddress } from '../../parts/address.ts';
import { useScope } from '../overview/use-scope.ts';

/** One of the systems 条 that owe something in the period; kept in the address. */
export function SystemChoice(): ReactElement {
  const address = useAddress();
  const { asked, system } = useScope();
  const { data } = useGraph(MonitorGroupsDocument, { ...asked, system: null, divisionCode: null, groupBy: 'SYSTEM' });
  const known = (data?.compliance ?? []).map(({ key }) => key).filter((key) => key !== '');
  const choices = system === null || known.includes(system) ? known : [system, ...known];
  return (
    <Select
      aria-label="系统 System"
      className="filter"
      allowClear
      placeholder="所有系统 All systems"
      value={system}
      options={choices.map((value) => ({ value, label: value }))}
      showSearch
      onChange={(chosen: string | undefined) => address.change({ system: chosen ?? null })}
    />
  );
}
