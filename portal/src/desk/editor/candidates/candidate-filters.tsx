import { Checkbox, Input, Segmented, Select } from 'antd';
import type { ReactElement } from 'react';
import { RepostTopicsDocument } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useGraph } from '../../graph/use-graph.ts';
import { useAddress } from '../../parts/address.ts';
import { candidateGroup, candidateGroups } from './candidate-groups.ts';

/** Which releases to show; kept in the address. @param choice of the account, where there are several */
export function CandidateFilters({ choice }: { readonly choice: ReactElement | null }): ReactElement {
  const address = useAddress();
  const { data } = useGraph(RepostTopicsDocument, {});
  const text = address.text('text') ?? '';
  return (
    <search className="filters" aria-label="筛选 Filters">
      <Segmented
        aria-label="可否转发 Whether it may be posted"
        value={candidateGroup(address.text('group')).key}
        options={candidateGroups.map(({ key, name }) => ({ value: key, label: <Bilingual {...name} /> }))}
        onChange={(group) => address.change({ group })}
      />
      {choice}
      <Select
        aria-label="主题 Topic"
        mode="multiple"
        allowClear
        placeholder="所有主题 Any topic"
        className="filter"
        value={address.text('topics')?.split(',') ?? []}
        options={(data?.repostTopics ?? []).map((topic) => ({ value: topic, label: topic }))}
        onChange={(topics: readonly string[]) => address.change({ topics })}
      />
      <Input.Search
        key={text}
        aria-label="标题或文号 Title or number"
        placeholder="标题或文号 Title or number"
        className="filter"
        allowClear
        defaultValue={text}
        onSearch={(wanted) => address.change({ text: wanted.trim() })}
      />
      <Checkbox
        checked={address.text('posted') === '1'}
        onChange={({ target }) => address.change({ posted: target.checked ? '1' : null })}
      >
        <Bilingual zh="含已发过的" en="With what was posted" />
      </Checkbox>
    </search>
  );
}
