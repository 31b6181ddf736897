import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until the answer satisfies: jobs run beside the test. Throws when it does not within `patience` milliseconds. */
export async function until<T>(
  ask: () => Promise<T>,
  satisfies: (answer: T) => boolean,
  patience = 40_000,
): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (performance.now() > end) throw new Error(`Not as wanted: ${JSON.stringify(answer)}`);
    await sleep(50);
  }
}
