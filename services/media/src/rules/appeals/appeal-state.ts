/** How far an appeal on a recorded fact is (事实申诉). */
export const AppealState = {
  OPEN: 'OPEN',
  /** 申诉成立: the fact was changed. */
  UPHELD: 'UPHELD',
  /** 申诉不成立. */
  REJECTED: 'REJECTED',
  /** 已撤回 by who filed it. */
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type AppealState = keyof typeof AppealState;

/** What ends an appeal; each of them once, from OPEN. */
export const AppealMove = { UPHOLD: 'UPHOLD', REJECT: 'REJECT', WITHDRAW: 'WITHDRAW' } as const;
export type AppealMove = keyof typeof AppealMove;

const moves: Readonly<Record<AppealMove, Partial<Readonly<Record<AppealState, AppealState>>>>> = {
  UPHOLD: { OPEN: 'UPHELD' },
  REJECT: { OPEN: 'REJECTED' },
  WITHDRAW: { OPEN: 'WITHDRAWN' },
};

/** The state after a move; null where the move is not allowed. */
export function afterAppealMove(state: AppealState, move: AppealMove): AppealState | null {
  return moves[move][state] ?? null;
}

/** What the site says is wrong with the record. */
export const AppealGround = {
  TIME: 'TIME',
  CONTENT: 'CONTENT',
  ADDRESS: 'ADDRESS',
  ACCESS: 'ACCESS',
  NOT_OBLIGED: 'NOT_OBLIGED',
  OTHER: 'OTHER',
} as const;
export type AppealGround = keyof typeof AppealGround;
