import { DutyState } from './duty.ts';

/**
 * Where a duty may go from each state. What is not named is not allowed.
 *
 * A copy may be found before anybody reports it, hence OPEN → VERIFIED, and what was to be replaced may be found gone. A
 * verified copy that is tampered with or taken
 * down later is DIFFERENT, PARTIAL or GONE; a look that fails takes nothing from what was once seen, so it is never
 * UNREACHABLE. An exemption that ends leads back to where the duty stood. Nothing leads out of CANCELLED.
 */
export const dutyMoves: Readonly<Record<DutyState, readonly DutyState[]>> = {
  OPEN: ['CLAIMED', 'VERIFIED', 'PARTIAL', 'DIFFERENT', 'GONE', 'UNREACHABLE', 'BLOCKED', 'EXEMPT', 'CANCELLED'],
  CLAIMED: ['VERIFIED', 'PARTIAL', 'DIFFERENT', 'GONE', 'UNREACHABLE', 'BLOCKED', 'EXEMPT', 'CANCELLED'],
  VERIFIED: ['PARTIAL', 'DIFFERENT', 'GONE'],
  PARTIAL: ['CLAIMED', 'VERIFIED', 'DIFFERENT', 'GONE', 'UNREACHABLE', 'BLOCKED', 'EXEMPT', 'CANCELLED'],
  DIFFERENT: ['CLAIMED', 'VERIFIED', 'PARTIAL', 'GONE', 'UNREACHABLE', 'BLOCKED', 'EXEMPT', 'CANCELLED'],
  GONE: ['CLAIMED', 'VERIFIED', 'PARTIAL', 'DIFFERENT', 'UNREACHABLE', 'BLOCKED', 'EXEMPT', 'CANCELLED'],
  UNREACHABLE: ['OPEN', 'CLAIMED', 'VERIFIED', 'PARTIAL', 'DIFFERENT', 'GONE', 'BLOCKED', 'EXEMPT', 'CANCELLED'],
  BLOCKED: ['OPEN', 'CLAIMED', 'VERIFIED', 'PARTIAL', 'DIFFERENT', 'GONE', 'UNREACHABLE', 'EXEMPT', 'CANCELLED'],
  EXEMPT: ['OPEN', 'CLAIMED', 'PARTIAL', 'DIFFERENT', 'GONE', 'UNREACHABLE', 'BLOCKED', 'CANCELLED'],
  CANCELLED: [],
};

/** Whether a duty may go from one state to another; staying is no move and always allowed. */
export function mayMove(from: DutyState, to: DutyState): boolean {
  return from === to || dutyMoves[from].includes(to);
}

/** What besides a person may decide on an appeal: to look at another copy, that nothing is owed, that a copy is right. */
const appealMoves: Partial<Readonly<Record<DutyState, readonly DutyState[]>>> = {
  VERIFIED: ['CLAIMED', 'EXEMPT'],
  EXEMPT: ['VERIFIED', 'CLAIMED'],
};

/** Whether an appeal that is upheld may move a duty so. */
export function mayMoveOnAppeal(from: DutyState, to: DutyState): boolean {
  return mayMove(from, to) || appealMoves[from]?.includes(to) === true;
}

/** The states from which a duty may come to this one. */
export function statesBefore(to: DutyState): DutyState[] {
  return Object.values(DutyState).filter((from) => dutyMoves[from].includes(to));
}
