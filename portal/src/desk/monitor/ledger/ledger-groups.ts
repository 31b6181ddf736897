import type { LedgerFilter } from '../../../generated/graphql.ts';
import type { Words } from '../../../layout/words.ts';

/** How an office sorts the work of others. */
export interface LedgerGroup {
  readonly key: string;
  readonly name: Words;
  /** @param now the hub's minute, as an instant */
  readonly filter: (now: number) => LedgerFilter;
}

const day = 86_400_000;
const instant = (moment: number): string => new Date(moment).toISOString();

export const ledgerGroups: readonly [LedgerGroup, ...LedgerGroup[]] = [
  {
    key: 'late',
    name: { zh: '逾期未办', en: 'Late' },
    filter: (now) => ({ kinds: ['DUTY'], states: ['TO_DO'], dueBefore: instant(now) }),
  },
  {
    key: 'soon',
    name: { zh: '一日内到期', en: 'Due within a day' },
    filter: (now) => ({ states: ['TO_DO'], dueFrom: instant(now), dueBefore: instant(now + day) }),
  },
  { key: 'check', name: { zh: '待核查', en: 'To check' }, filter: () => ({ states: ['TO_CHECK'] }) },
  { key: 'all', name: { zh: '全部未办结', en: 'All not done' }, filter: () => ({ states: ['TO_DO', 'TO_CHECK'] }) },
];

/** The group an address names; who is late when it names none. */
export function ledgerGroup(key: string | null): LedgerGroup {
  return ledgerGroups.find((group) => group.key === key) ?? ledgerGroups[0];
}
