import type { DutyKind, DutyState } from '../duty.ts';
import type { TicketCode } from '../tickets/ticket-code.ts';
import type { ReminderTopic } from './reminder.ts';

/** What a reminder carries beside its duty: the words of a monitor, a ticket, a decision. */
export interface ItemFacts {
  readonly text?: string;
  readonly title?: string;
  readonly by?: string;
  /** Of a ticket. */
  readonly code?: TicketCode;
  readonly about?: string | null;
  readonly dueAt?: string;
}

/** One thing a message says: of a duty, or of what its facts tell. */
export interface MessageItem {
  readonly reminderId: string;
  readonly rung: number;
  readonly topic: ReminderTopic;
  readonly facts: ItemFacts;
  readonly createdAt: Date;
  readonly agencyName: string;
  readonly channelName: string | null;
  readonly isConfirmed: boolean;
  /** The ticket it is about asks for nothing now. */
  readonly isSettled: boolean;
  readonly duty: DutyOfItem | null;
}

export interface DutyOfItem {
  readonly id: string;
  readonly kind: DutyKind;
  readonly state: DutyState;
  readonly dueAt: Date | null;
  readonly targetAt: Date | null;
  readonly url: string | null;
  readonly releaseId: string;
  readonly releaseTitle: string;
  readonly releaseUrl: string | null;
}

const owed: ReadonlySet<DutyState> = new Set(['OPEN', 'PARTIAL', 'DIFFERENT', 'GONE']);

const copyStates: Readonly<Partial<Record<ReminderTopic, DutyState>>> = {
  COPY_PARTIAL: 'PARTIAL',
  COPY_DIFFERENT: 'DIFFERENT',
  COPY_GONE: 'GONE',
};

/**
 * What is still worth saying when a message goes out: between being planned and being sent duties are done, cancelled or
 * exempted, copies put right, and somebody else may have confirmed. Of several reminders of one duty the newest speaks.
 */
export function itemsStillTrue(items: readonly MessageItem[]): MessageItem[] {
  const newestFirst = items.filter(isTrue).toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  const said = new Set<string>();
  return newestFirst.filter(({ reminderId, duty }) => {
    const about = duty?.id ?? reminderId;
    if (said.has(about)) return false;
    said.add(about);
    return true;
  });
}

function isTrue({ topic, duty, isConfirmed, isSettled }: MessageItem): boolean {
  if (isConfirmed || isSettled) return false;
  if (duty === null) return true;
  const state = copyStates[topic];
  return state === undefined ? owed.has(duty.state) : duty.state === state;
}
