import type { MarkWords } from '../parts/mark.tsx';
import { serverClock } from '../parts/server-clock.ts';

interface ReleaseMoments {
  readonly withdrawnAt: string | null;
  /** Of a planned release the time it will. */
  readonly enteredLogAt: string;
  readonly heldBack: string | null;
}

/** Where a release stands. */
type ReleaseStage = 'WITHDRAWN' | 'HELD_BACK' | 'PLANNED' | 'RELEASED';

export function releaseStage({ withdrawnAt, enteredLogAt, heldBack }: ReleaseMoments): ReleaseStage {
  if (withdrawnAt !== null) return 'WITHDRAWN';
  if (heldBack !== null) return 'HELD_BACK';
  return Date.parse(enteredLogAt) > serverClock.now() ? 'PLANNED' : 'RELEASED';
}

const marks: Readonly<Record<ReleaseStage, MarkWords>> = {
  WITHDRAWN: { tone: 'bad', zh: '已撤回', en: 'Withdrawn' },
  HELD_BACK: { tone: 'bad', zh: '被关口拦下', en: 'Held back' },
  PLANNED: { tone: 'busy', zh: '已预定', en: 'Planned' },
  RELEASED: { tone: 'good', zh: '已发布', en: 'Released' },
};

/** The stage in words. */
export function releaseMark(release: ReleaseMoments): MarkWords {
  return marks[releaseStage(release)];
}
