import { Segmented, Select } from 'antd';
import type { ReactElement } from 'react';
import type { DutyKind } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useAddress } from '../../parts/address.ts';
import { dutyKindWords } from '../../words/duty-words.ts';
import { ChannelChoice } from '../../channel-choice/channel-choice.tsx';
import { dutyGroup, dutyGroups } from './duty-groups.ts';

export const dutyKinds = Object.keys(dutyKindWords) as readonly DutyKind[];

/** Which duties to show; kept in the address. */
export function DutyFilters(): ReactElement {
  const address = useAddress();
  return (
    <search className="filters" aria-label="筛选 Filters">
      <Segmented
        aria-label="进展 Progress"
        value={dutyGroup(address.text('group')).key}
        options={dutyGroups.map(({ key, name }) => ({ value: key, label: <Bilingual {...name} /> }))}
        onChange={(group) => address.change({ group })}
      />
      <ChannelChoice value={address.text('channel')} onChange={(channel) => address.change({ channel })} />
      <Select
        aria-label="种类 Kind"
        mode="multiple"
        allowClear
        placeholder="所有种类 Any kind"
        className="filter"
        value={[...address.choices('kind', dutyKinds)]}
        options={dutyKinds.map((kind) => ({ value: kind, label: dutyKindWords[kind].zh }))}
        onChange={(kind: readonly DutyKind[]) => address.change({ kind })}
      />
    </search>
  );
}
