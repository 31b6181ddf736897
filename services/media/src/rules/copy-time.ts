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

/** `at` is the declared time if it lies between the last look that saw nothing and the first that saw the copy, else that first sight. */
export function copyTimeOf(looks: {
  readonly declaredAt: Date | null;
  readonly notSeenAt: Date | null;
  readonly firstSeenAt: Date | null;
}): CopyTime | null {
  const { declaredAt, notSeenAt, firstSeenAt } = looks;
  if (firstSeenAt === null) return null;
  const isCredible = declaredAt !== null && declaredAt <= firstSeenAt && (notSeenAt === null || declaredAt > notSeenAt);
  return isCredible
    ? { ...looks, at: declaredAt, basis: 'DECLARED' }
    : { ...looks, at: firstSeenAt, basis: 'OBSERVED' };
}
