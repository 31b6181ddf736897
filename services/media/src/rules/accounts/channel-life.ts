import type { ChannelStatus } from '../channel.ts';

/**
 * What can happen to a channel. A change 变更 is a filing of its own and no state: a channel whose change waits for approval
 * owes what it owed.
 */
export const ChannelMove = {
  APPROVE: 'APPROVE',
  REFUSE: 'REFUSE',
  ORDER_TO_CLOSE: 'ORDER_TO_CLOSE',
  RESUME: 'RESUME',
  CLOSE: 'CLOSE',
} as const;
export type ChannelMove = keyof typeof ChannelMove;

/** Filed, in use, ordered to close, closed; a closed one is never opened again, since its name and history are another's. */
const moves: Readonly<Record<ChannelMove, Partial<Record<ChannelStatus, ChannelStatus>>>> = {
  APPROVE: { FILED: 'ACTIVE' },
  REFUSE: { FILED: 'CLOSED' },
  ORDER_TO_CLOSE: { FILED: 'ORDERED_TO_CLOSE', ACTIVE: 'ORDERED_TO_CLOSE' },
  RESUME: { ORDERED_TO_CLOSE: 'ACTIVE' },
  CLOSE: { ACTIVE: 'CLOSED', ORDERED_TO_CLOSE: 'CLOSED' },
};

/** Where a move leads; null where it is not allowed. */
export function moved(status: ChannelStatus, move: ChannelMove): ChannelStatus | null {
  return moves[move][status] ?? null;
}

/** Days without a post after which an account sleeps 睡眠, unless another number is asked for. */
export const sleepsAfterDays = 14;

/** Whether an account in use sleeps; null while no post of it is known. */
export function isSleeping(lastPostAt: Date | null, now: Date, days: number): boolean | null {
  return lastPostAt === null ? null : now.getTime() - lastPostAt.getTime() > days * 86_400_000;
}
