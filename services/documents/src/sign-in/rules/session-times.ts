/** A session ends when nobody has asked by it for this long… */
export const idleMs = 3_600_000;
/** …and at the latest so long after it began: a working day. */
export const longestMs = 12 * 3_600_000;
/** Sessions of one person at a time; one more ends the oldest. */
export const mostSessions = 20;
