import type { Words } from '../../../layout/words.ts';

/** How an editor sorts what was released: by whether it may be posted. */
export interface CandidateGroup {
  readonly key: string;
  readonly name: Words;
  readonly isAllowed: boolean | null;
}

export const candidateGroups: readonly [CandidateGroup, ...CandidateGroup[]] = [
  { key: 'allowed', name: { zh: '可转发', en: 'May be posted' }, isAllowed: true },
  { key: 'refused', name: { zh: '不可转发', en: 'May not' }, isAllowed: false },
  { key: 'all', name: { zh: '全部', en: 'All' }, isAllowed: null },
];

/** The group an address names; what may be posted when it names none. */
export function candidateGroup(key: string | null): CandidateGroup {
  return candidateGroups.find((group) => group.key === key) ?? candidateGroups[0];
}
