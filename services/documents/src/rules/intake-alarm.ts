/** What can be wrong with the watch over a portal. */
export const IntakeAlarmCode = {
  /** A list could not be fetched or read, several times in a row. */
  LIST_FAILS: 'LIST_FAILS',
  /** A list that yielded articles yields none. */
  LIST_EMPTY: 'LIST_EMPTY',
  /** A list yields far fewer than it used to. */
  LIST_SHRUNK: 'LIST_SHRUNK',
  /** robots.txt does not allow a list. */
  ROBOTS_REFUSE: 'ROBOTS_REFUSE',
  /** Articles could not be fetched, several in a row. */
  ARTICLES_FAIL: 'ARTICLES_FAIL',
  /** Pages of articles come without a text or a title. */
  TEXTS_EMPTY: 'TEXTS_EMPTY',
  /** Many articles changed or vanished at once. */
  REDESIGN: 'REDESIGN',
} as const;
export type IntakeAlarmCode = keyof typeof IntakeAlarmCode;

/** Failures in a row before somebody is told: one is the network's, three are the portal's. */
export const failuresBeforeAlarm = 3;

/**
 * What a list's yield says of its layout, beside what it usually yields. A list that always was short is no alarm; nothing
 * is said before it has yielded something.
 */
export function judgeYield(articles: number, usual: number | null): 'LIST_EMPTY' | 'LIST_SHRUNK' | null {
  if (usual === null || usual < 1) return articles === 0 && usual === null ? 'LIST_EMPTY' : null;
  if (articles === 0) return 'LIST_EMPTY';
  return usual >= 6 && articles < usual / 3 ? 'LIST_SHRUNK' : null;
}

/** What a list usually yields, after one look more: a moving mean that forgets in some ten looks. */
export function usualYield(usual: number | null, articles: number): number {
  return usual === null ? articles : usual * 0.9 + articles * 0.1;
}

/** The flood gate: this many changes at once, and this share of the pages looked at, are no corrections. */
const mostChanges = 5;
const largestShare = 0.5;

/** Whether so many changed or vanished pages, of those looked at in the same hours, mean that the portal itself changed. */
export function isRedesign({ changed, looked }: { readonly changed: number; readonly looked: number }): boolean {
  return changed >= mostChanges && changed >= looked * largestShare;
}
