/** What becomes of proposals that were held back by a redesign, once somebody has looked at it. */
export const HeldProposals = {
  /** They are corrections after all: each is proposed. */
  PROPOSE: 'PROPOSE',
  /** Only the layout is another one: the pages as they are now are what later changes are measured by. */
  TAKE_AS_SEEN: 'TAKE_AS_SEEN',
  /** The rules have been mended: the pages are read anew. */
  LOOK_AGAIN: 'LOOK_AGAIN',
} as const;
export type HeldProposals = keyof typeof HeldProposals;
