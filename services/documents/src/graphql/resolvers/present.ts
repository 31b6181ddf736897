/** What a loader found, without the missing; what failed is thrown. */
export function present<T>(loaded: readonly (T | Error | null)[]): T[] {
  return loaded.filter((value): value is T => {
    if (value instanceof Error) throw value;
    return value !== null;
  });
}
