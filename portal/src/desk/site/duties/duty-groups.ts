import type { Words } from '../../../layout/words.ts';
import type { DutyFilter, DutyState } from '../../../generated/graphql.ts';

/** How a webmaster sorts what is owed: by what there is to do. */
export interface DutyGroup {
  readonly key: string;
  readonly name: Words;
  readonly filter: Pick<DutyFilter, 'states' | 'timeliness'>;
}

const toDo: readonly DutyState[] = ['OPEN', 'PARTIAL', 'DIFFERENT', 'GONE'];
const waiting: readonly DutyState[] = ['CLAIMED', 'UNREACHABLE', 'BLOCKED'];

export const dutyGroups: readonly [DutyGroup, ...DutyGroup[]] = [
  { key: 'todo', name: { zh: '待办', en: 'To do' }, filter: { states: toDo } },
  { key: 'overdue', name: { zh: '已超期', en: 'Overdue' }, filter: { timeliness: ['OVERDUE'] } },
  { key: 'waiting', name: { zh: '等待核验', en: 'Awaiting a look' }, filter: { states: waiting } },
  { key: 'done', name: { zh: '已核验', en: 'Verified' }, filter: { states: ['VERIFIED'] } },
  { key: 'all', name: { zh: '全部', en: 'All' }, filter: {} },
];

/** The group an address names; what there is to do when it names none. */
export function dutyGroup(key: string | null): DutyGroup {
  return dutyGroups.find((group) => group.key === key) ?? dutyGroups[0];
}
