import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until the answer satisfies; the last answer when it does not within `patience` milliseconds. */
export async function until<T>(
  ask: () => Promise<T>,
  satisfies: (answer: T) => boolean,
  patience = 15_000,
): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer) || performance.now() > end) return answer;
    await sleep(50);
  }
}
