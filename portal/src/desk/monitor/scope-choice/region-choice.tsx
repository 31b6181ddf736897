import { Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { RegionChoiceDocument } from '../../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { useAddress } from '../../parts/address.ts';

/** One region with everything below it, found by a part of its name; kept in the address. */
export function RegionChoice(): ReactElement {
  const address = useAddress();
  const code = address.text('region');
  const [text, setText] = useState('');
  const found = useRegions({ text: text === '' ? null : text });
  const chosen = useRegions({ divisionCode: code }, code === null);
  const choices = [...chosen, ...found.filter(({ value }) => value !== code)];
  return (
    <Select
      aria-label="地区 Region"
      className="filter"
      allowClear
      placeholder="所有地区 All regions"
      value={code}
      options={choices}
      showSearch={{ filterOption: false, onSearch: setText }}
      onChange={(region: string | undefined) => address.change({ region: region ?? null })}
    />
  );
}

interface Named {
  readonly text?: string | null;
  readonly divisionCode?: string | null;
}

function useRegions(named: Named, isPaused = false) {
  const { data } = useGraph(RegionChoiceDocument, { filter: { ...named, kinds: ['GOVERNMENT'] } }, { isPaused });
  return (data?.agencies.edges ?? []).flatMap(({ node: { divisionCode, name } }) =>
    divisionCode === null ? [] : [{ value: divisionCode, label: name }],
  );
}
