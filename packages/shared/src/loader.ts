import DataLoader from 'dataloader';

/** Collects the keys asked for in one moment and fetches them together; remembers them for its request. */
export interface Loader<K, V> extends DataLoader<K, V> {}

/**
 * A loader of one row per key for the span of one request. `fetch` gets each key once and may answer in any order
 * and leave keys out; a missing key loads as null.
 */
export function createLoader<K extends string, V>(
  fetch: (keys: readonly K[]) => Promise<readonly V[]>,
  keyOf: (row: V) => K,
): Loader<K, V | null> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await fetch(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** A loader of all rows per key, in the order `fetch` gave them; a missing key loads as []. */
export function createListLoader<K extends string, V>(
  fetch: (keys: readonly K[]) => Promise<readonly V[]>,
  keyOf: (row: V) => K,
): Loader<K, V[]> {
  return new DataLoader(async (keys) => {
    const groups = Map.groupBy(await fetch(keys), keyOf);
    return keys.map((key) => groups.get(key) ?? []);
  });
}
