import type { Words } from '../../layout/words.ts';
import { decisionWords, factWords, stepWords } from '../words/history-words.ts';
import type { DutyKnown } from './duty-known.ts';

/** Something that became of a duty. */
export interface Happening {
  readonly at: string;
  readonly words: Words;
  readonly detail: string | null;
}

/** Everything that became of a duty, the newest first. */
export function historyOf({
  facts,
  steps,
  decisions,
}: Pick<DutyKnown, 'facts' | 'steps' | 'decisions'>): readonly Happening[] {
  return [
    ...facts.map(({ kind, at }) => ({ at, words: factWords[kind], detail: null })),
    ...steps.map(({ step, at }) => ({ at, words: stepWords[step], detail: null })),
    ...decisions.map(({ kind, at, reason }) => ({ at, words: decisionWords[kind], detail: reason })),
  ].toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
