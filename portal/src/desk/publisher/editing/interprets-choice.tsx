import { Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { DocumentSearchDocument } from '../../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';

export interface InterpretsChoiceProps {
  /** The form gives these. */
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (ids: readonly string[]) => void;
  /** Titles known already, by id. */
  readonly known: Readonly<Record<string, string>>;
}

/** Chooses documents by a part of their title or number. */
export function InterpretsChoice({ id, value = [], onChange, known }: InterpretsChoiceProps): ReactElement {
  const [text, setText] = useState('');
  const [titles, setTitles] = useState(known);
  const { data } = useGraph(DocumentSearchDocument, { text }, { isPaused: text.length < 2 });
  const found = data?.policyDocuments.edges.map(({ node }) => node) ?? [];
  const options = new Map([
    ...value.map((chosen) => [chosen, titles[chosen] ?? chosen] as const),
    ...found.map(
      (document) => [document.id, [document.title, document.documentNumber].filter(Boolean).join(' ')] as const,
    ),
  ]);
  return (
    <Select
      {...(id !== undefined && { id })}
      mode="multiple"
      filterOption={false}
      placeholder="输入标题或文号的一部分"
      notFoundContent={text.length < 2 ? '请输入至少两个字' : '没有这样的文件'}
      value={[...value]}
      options={[...options].map(([key, label]) => ({ value: key, label }))}
      onSearch={setText}
      onChange={(ids: string[]) => {
        setTitles({ ...titles, ...Object.fromEntries(options) });
        onChange?.(ids);
      }}
    />
  );
}
