import type { Client } from '@urql/core';
import {
  DutyLogEntriesDocument,
  type DutyLogEntriesSubscription,
  DutyLogHeadDocument,
} from '../../generated/graphql.ts';
import { followLog, type LiveState } from './follow-log.ts';
import { createLiveSocket } from './live-socket.ts';

export type DutyEntry = DutyLogEntriesSubscription['dutyEvents'];

/** Called with what happened to duties the person sees; null: anything may have happened since the page was read. */
export type DutyListener = (entry: DutyEntry | null) => void;

/** The log of duties, followed once for the whole page. */
export interface LiveDuties {
  listen(listener: DutyListener): () => void;
  /** As useSyncExternalStore asks. */
  followState(changed: () => void): () => void;
  state(): LiveState;
}

/** Follows until the signal aborts. */
export function followDuties(client: Client, signal: AbortSignal): LiveDuties {
  const listeners = new Set<DutyListener>();
  const watchers = new Set<() => void>();
  let state: LiveState = 'connecting';
  const tell = (entry: DutyEntry | null): void => {
    for (const listener of listeners) listener(entry);
  };
  const socket = createLiveSocket();
  void followLog<DutyEntry>(
    {
      async head() {
        const { data, error } = await client.query(String(DutyLogHeadDocument), {}, { requestPolicy: 'network-only' });
        if (data == null) throw error ?? new Error('The hub did not tell the end of its log.');
        return data.dutyLog.head;
      },
      async *open(after, onOpen, opened) {
        for await (const { dutyEvents } of socket.subscribe(DutyLogEntriesDocument, { after }, onOpen, opened)) {
          yield dutyEvents;
        }
      },
      onEntry: tell,
      onStart: () => tell(null),
      onState(next) {
        state = next;
        for (const watcher of watchers) watcher();
      },
    },
    signal,
  );
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    followState(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    state: () => state,
  };
}
