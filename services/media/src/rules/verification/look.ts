/** What is looked at: the copy of a duty, a column of a site, the home page of a site. */
export const LookSubject = { COPY: 'COPY', COLUMN: 'COLUMN', SITE: 'SITE' } as const;
export type LookSubject = keyof typeof LookSubject;

/** Why a copy is looked at. */
export const LookOccasion = {
  /** A channel reported it. */
  CLAIM: 'CLAIM',
  /** A column of the site lists it. */
  COLUMN: 'COLUMN',
  /** A copy that stands has to be replaced, taken down or labelled. */
  COPY: 'COPY',
  /** Somebody asked for it. */
  ASKED: 'ASKED',
  /** The look before could not see it, or found it lacking. */
  RETRY: 'RETRY',
  /** What was right is looked at again later. */
  RECHECK: 'RECHECK',
} as const;
export type LookOccasion = keyof typeof LookOccasion;

/** What a look found. */
export const LookVerdict = {
  /** What is owed is there; of a link, it leads to the source; of a label, it shows. */
  VERIFIED: 'VERIFIED',
  /** Something of it is missing. */
  PARTIAL: 'PARTIAL',
  /** It says something else than the source. */
  DIFFERENT: 'DIFFERENT',
  /** The page shows another text altogether. */
  UNRELATED: 'UNRELATED',
  /** What was recalled still stands there. */
  STANDING: 'STANDING',
  /** The page is gone. */
  GONE: 'GONE',
  /** The hub could not get there. */
  UNREACHABLE: 'UNREACHABLE',
  /** The site answered with a wall: a firewall, a login. */
  BLOCKED: 'BLOCKED',
} as const;
export type LookVerdict = keyof typeof LookVerdict;

/** Whether the hub saw the page at all; when it did not, nothing is known of the copy and nobody is at fault. */
export function hasSeen(verdict: LookVerdict): boolean {
  return verdict !== 'UNREACHABLE' && verdict !== 'BLOCKED';
}

/** Whether a copy stood there, right or lacking. */
export function showsCopy(verdict: LookVerdict): boolean {
  return verdict === 'VERIFIED' || verdict === 'PARTIAL' || verdict === 'DIFFERENT' || verdict === 'STANDING';
}
