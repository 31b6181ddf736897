/** Whose failures are counted. */
export type DelayKind =
  /** A browser on which this person has signed in before: only its own failures delay it, so that nobody locks others out. */
  | 'device'
  /** A login tried from browsers that are not known. */
  | 'login'
  /** An address unknown browsers come from; many people may share one. */
  | 'address';

const measures: Readonly<Record<DelayKind, { readonly free: number; readonly longest: number }>> = {
  device: { free: 5, longest: 900 },
  login: { free: 5, longest: 900 },
  address: { free: 30, longest: 300 },
};

/** How long failures are remembered. */
export const rememberedMs = 86_400_000;

/** Seconds until the next attempt counts, after so many failures: none at first, then twice as long each time. */
export function delaySeconds(kind: DelayKind, failures: number): number {
  const { free, longest } = measures[kind];
  return failures < free ? 0 : Math.min(longest, 2 ** Math.min(failures - free, 20));
}
