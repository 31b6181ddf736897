import { Input, Segmented } from 'antd';
import type { ReactElement } from 'react';
import type { PreparationState } from '../../../generated/graphql.ts';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { useAddress } from '../../parts/address.ts';
import { preparationWords } from '../../words/publisher-words.ts';

export const preparationStates = Object.keys(preparationWords) as readonly PreparationState[];

/** Which documents to show; kept in the address. */
export function DocumentFilters(): ReactElement {
  const address = useAddress();
  const options = [
    { value: '', label: <Bilingual zh="全部" en="All" /> },
    ...preparationStates.map((value) => {
      const { zh, en } = preparationWords[value];
      return { value: String(value), label: <Bilingual zh={zh} en={en} /> };
    }),
  ];
  return (
    <search className="filters" aria-label="筛选 Filters">
      <Segmented
        aria-label="状态 State"
        value={address.text('state') ?? ''}
        options={options}
        onChange={(state) => address.change({ state })}
      />
      <Input.Search
        className="filter search-filter"
        aria-label="标题、文号或正文 Title, number or text"
        placeholder="标题、文号或正文"
        allowClear
        defaultValue={address.text('q') ?? ''}
        onSearch={(q) => address.change({ q: q.trim() })}
      />
    </search>
  );
}
