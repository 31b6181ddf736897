import { Select } from 'antd';
import { type ReactElement, useState } from 'react';
import type { Platform } from '../../generated/graphql.ts';
import { useViewer } from '../session/viewer.ts';
import { useChannels } from './use-channels.ts';

export interface ChannelChoiceProps {
  /** Null: all. */
  readonly value: string | null;
  readonly onChange: (channelId: string | null) => void;
  /** On these alone; left out: on any. */
  readonly platforms?: readonly Platform[];
  /** One of them, never all. */
  readonly isOne?: boolean;
}

/** One of my channels, or all; a shared platform with hundreds of them finds one by a part of its name. */
export function ChannelChoice({ value, onChange, platforms, isOne = false }: ChannelChoiceProps): ReactElement | null {
  const { channelIds } = useViewer();
  const [text, setText] = useState('');
  // Who runs the hub names no channels and works for all.
  const ids = channelIds.length === 0 ? null : channelIds;
  const found = useChannels({ ids, text: text === '' ? null : text, platforms: platforms ?? null });
  const chosen = useChannels({ ids: value === null ? [] : [value], text: null }, value === null);
  if (channelIds.length === 1) return null;
  const choices = [...chosen, ...found.filter(({ id }) => id !== value)];
  return (
    <Select
      aria-label="渠道 Channel"
      className="filter"
      allowClear={!isOne}
      placeholder="所有渠道 All channels"
      value={value}
      options={choices.map(({ id, label }) => ({ value: id, label }))}
      showSearch={{ filterOption: false, onSearch: setText }}
      onChange={(channelId: string | undefined) => onChange(channelId ?? null)}
    />
  );
}
