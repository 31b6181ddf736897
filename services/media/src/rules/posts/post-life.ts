/** How far a post is on its way out. */
export const PostState = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  APPROVED: 'APPROVED',
  REJECTED: 'REJECTED',
  POSTED: 'POSTED',
} as const;
export type PostState = keyof typeof PostState;

/** What can be done with a post. */
export const PostMove = {
  REVISE: 'REVISE',
  SUBMIT: 'SUBMIT',
  APPROVE: 'APPROVE',
  REJECT: 'REJECT',
  REPORT: 'REPORT',
} as const;
export type PostMove = keyof typeof PostMove;

/** What was approved is posted as it is: another word makes another draft, and another approval. */
const moves: Readonly<Record<PostMove, Partial<Record<PostState, PostState>>>> = {
  REVISE: { DRAFT: 'DRAFT', REJECTED: 'DRAFT', APPROVED: 'DRAFT' },
  SUBMIT: { DRAFT: 'SUBMITTED' },
  APPROVE: { SUBMITTED: 'APPROVED' },
  REJECT: { SUBMITTED: 'REJECTED' },
  REPORT: { APPROVED: 'POSTED' },
};

/** Where a move leads; null where it is not allowed. */
export function movedPost(state: PostState, move: PostMove): PostState | null {
  return moves[move][state] ?? null;
}
