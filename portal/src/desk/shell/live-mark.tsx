import type { ReactElement } from 'react';
import { useLiveState } from '../live/live.tsx';
import { Mark } from '../parts/mark.tsx';

/** Whether the lists are current. */
export function LiveMark(): ReactElement | null {
  const state = useLiveState();
  if (state === null) return null;
  return (
    <span role="status" className="live-mark" data-live={state}>
      {state === 'live' ? <Mark tone="good" zh="实时" en="Live" /> : <Mark tone="busy" zh="正在连接" en="Connecting" />}
    </span>
  );
}
