import type { ReleaseEventKind } from './release-event.ts';

/** What is owed. */
export const DutyKind = { REPOST: 'REPOST', REPLACE: 'REPLACE', RECALL: 'RECALL', RELABEL: 'RELABEL' } as const;
export type DutyKind = keyof typeof DutyKind;

/** What each event asks for: a repeal is no recall, its copies stay and are labelled. */
export const dutyKindOf: Readonly<Record<ReleaseEventKind, DutyKind>> = {
  PUBLISHED: 'REPOST',
  CORRECTED: 'REPLACE',
  WITHDRAWN: 'RECALL',
  FORCE_CHANGED: 'RELABEL',
};

/** How far a duty is. UNREACHABLE and BLOCKED: the hub could not look, which is never a fault of the site. */
export const DutyState = {
  OPEN: 'OPEN',
  CLAIMED: 'CLAIMED',
  VERIFIED: 'VERIFIED',
  PARTIAL: 'PARTIAL',
  DIFFERENT: 'DIFFERENT',
  GONE: 'GONE',
  UNREACHABLE: 'UNREACHABLE',
  BLOCKED: 'BLOCKED',
  EXEMPT: 'EXEMPT',
  CANCELLED: 'CANCELLED',
} as const;
export type DutyState = keyof typeof DutyState;

/** What can become so of a duty as its clocks run (A03, A07); recorded once for each clock. */
export const DutyStep = {
  WARNED: 'WARNED',
  TARGET_MISSED: 'TARGET_MISSED',
  OVERDUE: 'OVERDUE',
  LATE: 'LATE',
} as const;
export type DutyStep = keyof typeof DutyStep;

/** The rungs of the ladder, each a fact with its time. */
export const DutyFactKind = {
  ACKNOWLEDGED: 'ACKNOWLEDGED',
  CLAIMED: 'CLAIMED',
  FIRST_SEEN: 'FIRST_SEEN',
  VERIFIED: 'VERIFIED',
  PARTIAL: 'PARTIAL',
  DIFFERENT: 'DIFFERENT',
  GONE: 'GONE',
  COULD_NOT_LOOK: 'COULD_NOT_LOOK',
} as const;
export type DutyFactKind = keyof typeof DutyFactKind;

/** How a copy was made: the whole text, or a link to the origin (转载, 链接). */
export const RepostMode = { REPOST: 'REPOST', LINK: 'LINK' } as const;
export type RepostMode = keyof typeof RepostMode;

/** Whether holiday notices decide every day of a deadline. */
export const CalendarStatus = { FINAL: 'FINAL', PROVISIONAL: 'PROVISIONAL' } as const;
export type CalendarStatus = keyof typeof CalendarStatus;
