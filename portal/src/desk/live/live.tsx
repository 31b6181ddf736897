import {
  createContext,
  type ReactElement,
  type ReactNode,
  use,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { useClient } from 'urql';
import type { LiveState } from './follow-log.ts';
import { gathered } from './gathered.ts';
import { type DutyListener, followDuties, type LiveDuties } from './live-duties.ts';

const Live = createContext<LiveDuties | null>(null);

/** Milliseconds between two readings of a list that changes all the time. */
const interval = 500;

/** Everything inside hears of what happens to duties while it happens. */
export function LiveProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const client = useClient();
  const [duties, setDuties] = useState<LiveDuties | null>(null);
  useEffect(() => {
    const left = new AbortController();
    setDuties(followDuties(client, left.signal));
    return () => left.abort();
  }, [client]);
  return <Live value={duties}>{children}</Live>;
}

/** Hears of each entry of the log of duties, once and in order. */
export function useDutyEntries(listener: DutyListener): void {
  const duties = use(Live);
  useEffect(() => duties?.listen(listener), [duties, listener]);
}

/** Keeps a list current: asks for it again at once when duties change, though not for each of many changes. */
export function useRefreshOnDuties(refresh: () => void): void {
  const duties = use(Live);
  useEffect(() => {
    if (duties === null) return;
    const wanted = gathered(refresh, interval);
    const leave = duties.listen(wanted);
    return () => {
      leave();
      wanted.cancel();
    };
  }, [duties, refresh]);
}

/** Whether what is shown is current; null where nothing is followed. */
export function useLiveState(): LiveState | null {
  const duties = use(Live);
  return useSyncExternalStore(
    (changed) => duties?.followState(changed) ?? (() => {}),
    () => duties?.state() ?? null,
  );
}
