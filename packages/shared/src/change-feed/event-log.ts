import { decodeCursor, encodeCursor, unknownCursor } from '../cursor.ts';
import { ErrorCode, HubError } from '../errors.ts';
import type { Tail } from './tail.ts';

/** The cursor that stands for "everything". */
export const EARLIEST = 'EARLIEST';

/** A log of a hub as its readers see it: an epoch, a growing head, and cursors that stand for positions. */
export interface EventLog {
  /** Names this history; a restored backup begins a new one. */
  readonly epoch: string;
  readonly tail: Tail;
  cursorAt(position: number): string;
  /** The position a cursor stands for. Throws CURSOR_UNKNOWN or CURSOR_EPOCH. */
  positionOf(cursor: string): Promise<number>;
}

export interface EventLogOptions {
  /** What its cursors are packed under: a cursor of one log is unknown to another. */
  readonly list: string;
  readonly epoch: string;
  /** Epochs of this hub that ended with a restore. */
  readonly formerEpochs: ReadonlySet<string>;
  readonly tail: Tail;
  readonly readHeadNow: () => Promise<number>;
}

export function createEventLog({ list, epoch, formerEpochs, tail, readHeadNow }: EventLogOptions): EventLog {
  return {
    epoch,
    tail,
    cursorAt: (position) => encodeCursor(list, [epoch, position]),
    async positionOf(cursor) {
      if (cursor === EARLIEST) return 0;
      const [of, position] = decodeCursor(list, cursor);
      if (typeof of !== 'string' || typeof position !== 'number' || !Number.isSafeInteger(position) || position < 0) {
        throw unknownCursor(cursor);
      }
      if (of !== epoch) throw formerEpochs.has(of) ? endedEpoch() : unknownCursor(cursor);
      // Another process may have appended since this one last looked; past the true head no cursor was ever issued.
      if (position > tail.head) tail.advance(await readHeadNow());
      if (position > tail.head) throw unknownCursor(cursor);
      return position;
    },
  };
}

function endedEpoch(): HubError {
  return new HubError(ErrorCode.CURSOR_EPOCH, {
    zh: '此游标属于恢复备份之前的纪元。请以 after: "EARLIEST" 重新同步，已有的请按其内容去重。',
    en: 'This cursor belongs to an epoch that ended with a restore. Resynchronise with after: "EARLIEST" and skip what you have.',
  });
}
