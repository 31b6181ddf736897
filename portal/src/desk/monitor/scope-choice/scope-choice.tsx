import type { ReactElement } from 'react';
import { ChannelChoice } from '../../channel-choice/channel-choice.tsx';
import { useAddress } from '../../parts/address.ts';
import { RegionChoice } from './region-choice.tsx';
import { SystemChoice } from './system-choice.tsx';

/** What a list is narrowed to; kept in the address. */
export function ScopeChoice(): ReactElement {
  const address = useAddress();
  return (
    <>
      <RegionChoice />
      <SystemChoice />
      <ChannelChoice isOfAll value={address.text('channel')} onChange={(channel) => address.change({ channel })} />
    </>
  );
}
