/** Where a person stands. */
export const PersonState = {
  INVITED: 'INVITED',
  ACTIVE: 'ACTIVE',
  LOCKED: 'LOCKED',
  LEFT: 'LEFT',
} as const;
export type PersonState = keyof typeof PersonState;

/** What may follow what; whoever left stays left, and is invited anew under another login. */
const moves: Readonly<Record<PersonState, readonly PersonState[]>> = {
  INVITED: [PersonState.ACTIVE, PersonState.LOCKED, PersonState.LEFT],
  ACTIVE: [PersonState.LOCKED, PersonState.LEFT],
  LOCKED: [PersonState.ACTIVE, PersonState.LEFT],
  LEFT: [],
};

/** Whether a person may go from one state into another. */
export function mayBecome(from: PersonState, to: PersonState): boolean {
  return moves[from].includes(to);
}
