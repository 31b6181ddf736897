/** How long a follower waits, in milliseconds. */
export interface FollowTiming {
  /** For a connection to be ready, and for the answer to a request. */
  readonly connect: number;
  /** For any sign of life on an open connection; the hub gives one every 15 seconds. */
  readonly silence: number;
  /** The first wait before connecting again; doubled each time in vain. */
  readonly retry: number;
  /** The longest wait before connecting again. */
  readonly retryMost: number;
  /** Between two questions when polling. */
  readonly poll: number;
  /** Before a better transport is tried again. */
  readonly climb: number;
  /** Waits before an event is asked for again whose release a failing service kept back. */
  readonly settle: readonly number[];
}

export const usualFollowTiming: FollowTiming = {
  connect: 15_000,
  silence: 45_000,
  retry: 1_000,
  retryMost: 30_000,
  poll: 5_000,
  climb: 300_000,
  settle: [1_000, 5_000],
};
