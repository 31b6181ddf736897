/** The key of one change, and the input it stands for. */
export interface ChangeKey {
  readonly key: string;
  readonly input: string;
}

/** The key of the last attempt where it was about the same input; else a new one. */
export function changeKey(last: ChangeKey | null, input: object): ChangeKey {
  const text = JSON.stringify(input);
  if (last?.input === text) return last;
  // crypto.randomUUID is there over https alone, and offices may run the hub without.
  const random = crypto.getRandomValues(new Uint8Array(16));
  return { key: Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join(''), input: text };
}
