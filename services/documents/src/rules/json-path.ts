/** The values a dotted path leads to; `*` stands for every member, an empty path for the value itself. */
export function followPath(value: unknown, path: string): readonly unknown[] {
  let found: readonly unknown[] = [value];
  for (const step of path === '' ? [] : path.split('.')) {
    found = found.flatMap((each): readonly unknown[] => {
      if (typeof each !== 'object' || each === null) return [];
      if (step === '*') return Object.values(each);
      return Object.hasOwn(each, step) ? [(each as Record<string, unknown>)[step]] : [];
    });
  }
  return found;
}

/** The text or number at a path; empty where there is none. */
export function textAt(value: unknown, path: string): string {
  const found = followPath(value, path).find((each) => typeof each === 'string' || typeof each === 'number');
  return found === undefined ? '' : String(found).trim();
}
