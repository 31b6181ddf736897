/** How far a bulletin is (通报, A07, H12). */
export const BulletinState = {
  /** 起草. */
  DRAFT: 'DRAFT',
  /** 送审: its words stand still until it is signed or returned. */
  SUBMITTED: 'SUBMITTED',
  /** 已签发. */
  SIGNED: 'SIGNED',
  /** 已发布: numbered, and everybody may read it. */
  PUBLISHED: 'PUBLISHED',
  /** 已撤回. */
  WITHDRAWN: 'WITHDRAWN',
  /** 作废, before anybody outside saw it. */
  DISCARDED: 'DISCARDED',
} as const;
export type BulletinState = keyof typeof BulletinState;

/** What can be done with a bulletin. */
export const BulletinMove = {
  SUBMIT: 'SUBMIT',
  RETURN: 'RETURN',
  SIGN: 'SIGN',
  PUBLISH: 'PUBLISH',
  WITHDRAW: 'WITHDRAW',
  DISCARD: 'DISCARD',
} as const;
export type BulletinMove = keyof typeof BulletinMove;

const moves: Readonly<Record<BulletinMove, Partial<Readonly<Record<BulletinState, BulletinState>>>>> = {
  SUBMIT: { DRAFT: 'SUBMITTED' },
  RETURN: { SUBMITTED: 'DRAFT', SIGNED: 'DRAFT' },
  SIGN: { SUBMITTED: 'SIGNED' },
  PUBLISH: { SIGNED: 'PUBLISHED' },
  WITHDRAW: { PUBLISHED: 'WITHDRAWN' },
  DISCARD: { DRAFT: 'DISCARDED', SUBMITTED: 'DISCARDED', SIGNED: 'DISCARDED' },
};

/** The state after a move; null where the move is not allowed. */
export function afterBulletinMove(state: BulletinState, move: BulletinMove): BulletinState | null {
  return moves[move][state] ?? null;
}

/** The moves a state allows. */
export function bulletinMovesFrom(state: BulletinState): BulletinMove[] {
  return (Object.keys(moves) as BulletinMove[]).filter((move) => afterBulletinMove(state, move) !== null);
}
