import { createBackoff, pause } from '@dibao/client/backoff';
import { judge, type Place } from '@dibao/client/place';

/** What every entry of a log of the hub carries. */
export interface LogEntry {
  readonly cursor: string;
  readonly position: number;
}

export type LiveState = 'connecting' | 'live' | 'waiting';

/** A log of the hub, and who listens to it. */
export interface FollowedLog<Entry extends LogEntry> {
  /** The cursor of its newest entry. */
  readonly head: (signal: AbortSignal) => Promise<string>;
  /** The entries behind a cursor, as they come. Ends or throws when the connection does. */
  readonly open: (after: string, onOpen: () => void, signal: AbortSignal) => AsyncIterable<Entry>;
  readonly onEntry: (entry: Entry) => void;
  /** The following begins here: what was read before may lack what happened since. */
  readonly onStart: () => void;
  readonly onState: (state: LiveState) => void;
}

export interface LogTiming {
  /** Milliseconds before the first attempt after a loss, doubled up to the longest. */
  readonly retry: number;
  readonly retryMost: number;
}

const usualTiming: LogTiming = { retry: 500, retryMost: 30_000 };

/**
 * Hands on each entry once and in order until the signal aborts. A connection that was lost is opened again behind the
 * last entry handed on, so nothing is missed; what comes twice is passed over. After a restore of the hub, whose cursors
 * are others, it begins anew.
 */
export async function followLog<Entry extends LogEntry>(
  log: FollowedLog<Entry>,
  signal: AbortSignal,
  { retry, retryMost }: LogTiming = usualTiming,
): Promise<void> {
  const backoff = createBackoff(retry, retryMost, Math.random);
  let place: Place | null = null;
  while (!signal.aborted) {
    log.onState('connecting');
    try {
      if (place === null) {
        place = { cursor: await log.head(signal), position: null };
        log.onStart();
      }
      const onOpen = (): void => {
        backoff.reset();
        log.onState('live');
      };
      for await (const entry of log.open(place.cursor, onOpen, signal)) {
        if (signal.aborted) return;
        if (judge(place, entry.position, true) === 'seen') continue;
        place = { cursor: entry.cursor, position: entry.position };
        log.onEntry(entry);
      }
    } catch (thrown) {
      if (isPlaceGone(thrown)) place = null;
    }
    if (signal.aborted) return;
    log.onState('waiting');
    await pause(backoff.next(), signal);
  }
}

/** The hub no longer knows our cursor: it was restored from a backup. */
function isPlaceGone(thrown: unknown): boolean {
  const codes = Array.isArray(thrown) ? thrown.map((error) => error?.extensions?.code) : [];
  return codes.includes('CURSOR_EPOCH') || codes.includes('CURSOR_UNKNOWN');
}
