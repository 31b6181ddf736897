import type { TicketFilter } from '../../../generated/graphql.ts';
import type { Words } from '../../../layout/words.ts';

/** How an office sorts its tickets: by whose turn it is. */
export interface TicketGroup {
  readonly key: string;
  readonly name: Words;
  readonly filter: TicketFilter;
}

export const ticketGroups: readonly [TicketGroup, ...TicketGroup[]] = [
  { key: 'answered', name: { zh: '待复查', en: 'To re-check' }, filter: { states: ['RESPONDED'] } },
  { key: 'open', name: { zh: '整改中', en: 'With the site' }, filter: { states: ['OPEN', 'REOPENED'] } },
  { key: 'overdue', name: { zh: '整改逾期', en: 'Overdue' }, filter: { isOverdue: true } },
  { key: 'right', name: { zh: '待销号', en: 'To close' }, filter: { states: ['RECHECKED'] } },
  { key: 'all', name: { zh: '全部', en: 'All' }, filter: {} },
];

/** The group an address names; all when it names none. */
export function ticketGroup(key: string | null): TicketGroup {
  return ticketGroups.find((group) => group.key === key) ?? (ticketGroups.at(-1) as TicketGroup);
}
