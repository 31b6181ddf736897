import type { MarkWords } from '../parts/mark.tsx';
import { serverClock } from '../parts/server-clock.ts';

interface ReleaseMoments {
  readonly withdrawnAt: string | null;
  /** Of a planned release the time it will. */
  readonly enteredLogAt: string;
  readonly heldBack: string | null;
}

/** Where a release stands. */
export function releaseMark({ withdrawnAt, enteredLogAt, heldBack }: ReleaseMoments): MarkWords {
  if (withdrawnAt !== null) return { tone: 'bad', zh: '已撤回', en: 'Withdrawn' };
  if (heldBack !== null) return { tone: 'bad', zh: '被关口拦下', en: 'Held back' };
  if (Date.parse(enteredLogAt) > serverClock.now()) return { tone: 'busy', zh: '已预定', en: 'Planned' };
  return { tone: 'good', zh: '已发布', en: 'Released' };
}
