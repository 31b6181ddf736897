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
  /** Of everybody's, for who watches others, and not of one's own alone. */
  readonly isOfAll?: boolean;
}

/** One of my channels, or all; a shared platform with hundreds of them finds one by a part of its name. */
export function ChannelChoice(props: ChannelChoiceProps): ReactElement | null {
  const { value, onChange, platforms, isOne = false, isOfAll = false } = props;
  const { channelIds: mine } = useViewer();
  const channelIds = isOfAll ? [] : mine;
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
