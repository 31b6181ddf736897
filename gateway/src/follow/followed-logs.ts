import type { FieldNode } from 'graphql';
import type { Tail } from './tail.ts';

/**
 * A log that can be followed: a subscription to its field is read, page by page, from the query of the same name. A service
 * that wants its log followed offers the three fields and stands here.
 */
export interface FollowedLog {
  /** Of Subscription and of Query: a connection whose end cursor also moves past what a filter leaves out. */
  readonly field: string;
  /** Of Query: tells the `head` of the log. */
  readonly state: string;
  /** The service that owns it. */
  readonly service: string;
}

/** The log whose head is told to everybody. */
export const releaseLog: FollowedLog = { field: 'releaseEvents', state: 'releaseLog', service: 'documents' };

export const followedLogs: readonly FollowedLog[] = [
  releaseLog,
  { field: 'dutyEvents', state: 'dutyLog', service: 'media' },
];

/** The ends of the logs as this process knows them. */
export interface Tails extends AsyncDisposable {
  of(log: FollowedLog): Tail;
}

/** Starts a tail for each log. */
export function createTails(start: (log: FollowedLog) => Tail): Tails {
  const tails = new Map(followedLogs.map((log) => [log, start(log)]));
  return {
    of(log) {
      const tail = tails.get(log);
      if (tail === undefined) throw new Error(`Nobody knows the end of ${log.field}`);
      return tail;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...tails.values()].map((tail) => tail[Symbol.asyncDispose]()));
    },
  };
}

/** The one log all fields at the root of a subscription name; null when there is none. */
export function logOf(roots: readonly FieldNode[]): FollowedLog | null {
  const log = followedLogs.find(({ field }) => field === roots[0]?.name.value);
  return log !== undefined && roots.every(({ name }) => name.value === log.field) ? log : null;
}
