/** What a person does at a page, and not the page by itself. */
export interface Acts {
  /** Whether somebody did something within the last minute. */
  areRecent(): boolean;
  /** Calls back when somebody does something; gives what ends that. */
  follow(acted: () => void): () => void;
}

const recentMs = 60_000;
const kinds = ['pointerdown', 'keydown', 'wheel'] as const;

/** @param now milliseconds; opening the page is the first act */
export function createActs(target: EventTarget = window, now = () => Date.now()): Acts {
  let lastAt = now();
  const followers = new Set<() => void>();
  function act(): void {
    lastAt = now();
    for (const acted of followers) acted();
  }
  for (const kind of kinds) target.addEventListener(kind, act, { capture: true, passive: true });
  return {
    areRecent: () => now() - lastAt < recentMs,
    follow(acted) {
      followers.add(acted);
      return () => void followers.delete(acted);
    },
  };
}
