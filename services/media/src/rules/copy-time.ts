/** How the moment of a copy's appearance is known. */
export const CopyTimeBasis = { DECLARED: 'DECLARED', OBSERVED: 'OBSERVED', MANUAL: 'MANUAL' } as const;
export type CopyTimeBasis = keyof typeof CopyTimeBasis;

/** When a copy appeared: an interval with a stated basis, because this is the figure people argue about. */
export interface CopyTime {
  readonly at: Date;
  readonly basis: CopyTimeBasis;
  readonly declaredAt: Date | null;
  readonly notSeenAt: Date | null;
  readonly firstSeenAt: Date | null;
}

/** `at` is what a person decided (an appeal upheld, a proof for what no machine can look at), else the declared time if it lies between the last look that saw nothing and the first that saw the copy, else that first sight. */
export function copyTimeOf(looks: {
  readonly declaredAt: Date | null;
  readonly notSeenAt: Date | null;
  readonly firstSeenAt: Date | null;
  /** The time a person decided; what the looks say stays beside it. */
  readonly manualAt: Date | null;
}): CopyTime | null {
  const { manualAt, ...seen } = looks;
  const { declaredAt, notSeenAt, firstSeenAt } = seen;
  if (manualAt !== null) return { ...seen, at: manualAt, basis: 'MANUAL' };
  if (firstSeenAt === null) return null;
  const isCredible = declaredAt !== null && declaredAt <= firstSeenAt && (notSeenAt === null || declaredAt > notSeenAt);
  return isCredible ? { ...seen, at: declaredAt, basis: 'DECLARED' } : { ...seen, at: firstSeenAt, basis: 'OBSERVED' };
}
