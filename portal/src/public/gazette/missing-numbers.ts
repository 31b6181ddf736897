/** What tells an issue's place within its year. */
export interface NumberedIssue {
  readonly kind: string;
  /** A combined issue has several. */
  readonly numbers: readonly number[];
}

/**
 * The numbers that a year's issues step over: before the highest there is none of. Supplements and special issues are
 * numbered apart, and whether the year went on after the last one is not known.
 */
export function missingNumbers(issues: readonly NumberedIssue[]): readonly number[] {
  const held = new Set(issues.filter(({ kind }) => kind === 'REGULAR').flatMap(({ numbers }) => numbers));
  const last = Math.max(0, ...held);
  // A running number in place of one within the year would make a gap of hundreds: nothing is known then.
  if (last > 400) return [];
  return Array.from({ length: last }, (_, index) => index + 1).filter((number) => !held.has(number));
}
