import type { CalendarStatus, DutyKind, DutyState, RepostMode } from '../rules/duty.ts';
import type { DutyWhy } from '../rules/duty-why.ts';
import { copyAtSql } from '../rules/timeliness.ts';

/** A duty as it is read: its row with the event that caused it. */
export interface DutyRow {
  readonly id: string;
  readonly releaseId: string;
  readonly channelId: string;
  readonly kind: DutyKind;
  readonly edition: number;
  readonly why: DutyWhy;
  /** Of a cancelled duty: the event that left nothing to do. */
  readonly cancelledWhy: DutyWhy | null;
  readonly causePosition: number;
  readonly profileId: string;
  /** The units a portal owes it for (E07). */
  readonly onBehalf: readonly string[];
  readonly targetAt: Date | null;
  readonly dueAt: Date | null;
  readonly calendarStatus: CalendarStatus;
  readonly state: DutyState;
  readonly claimedAt: Date | null;
  readonly verifiedAt: Date | null;
  readonly closedAt: Date | null;
  readonly url: string | null;
  readonly mode: RepostMode | null;
  readonly copyAt: Date | null;
  readonly declaredAt: Date | null;
  readonly notSeenAt: Date | null;
  readonly firstSeenAt: Date | null;
  readonly manualAt: Date | null;
}

/** The columns of {@link DutyRow} over duty `d` and its event `e`. */
export const dutyColumns = `
  d.id, d.release_id as "releaseId", d.channel_id as "channelId", d.kind, d.edition, e.why,
  (select x.why from release_event x where x.position = d.cancelled_by) as "cancelledWhy",
  d.cause_position as "causePosition", d.profile_id as "profileId", coalesce(d.on_behalf::text[], '{}') as "onBehalf", d.target_at as "targetAt", d.due_at as "dueAt",
  d.calendar_status as "calendarStatus", d.state, d.claimed_at as "claimedAt", d.verified_at as "verifiedAt",
  d.closed_at as "closedAt", d.url, d.mode, ${copyAtSql} as "copyAt", d.declared_at as "declaredAt",
  d.not_seen_at as "notSeenAt", d.first_seen_at as "firstSeenAt", d.manual_at as "manualAt"`;

const instants = [
  'targetAt',
  'dueAt',
  'claimedAt',
  'verifiedAt',
  'closedAt',
  'copyAt',
  'declaredAt',
  'notSeenAt',
  'firstSeenAt',
  'manualAt',
] as const;

/** The driver gives instants and bigints as text. */
export function toDutyRow(raw: Readonly<Record<string, unknown>>): DutyRow {
  return { ...toInstants<DutyRow>(raw, instants), causePosition: Number(raw['causePosition']) };
}

/** A row as the driver gives it, with these columns read as instants. */
export function toInstants<Row>(raw: Readonly<Record<string, unknown>>, columns: readonly (keyof Row & string)[]): Row {
  const dates = Object.fromEntries(columns.map((key) => [key, toInstant(raw[key])]));
  return { ...raw, ...dates } as Row;
}

/** An instant as the driver gives it, `2026-11-22 05:53:53.123+00`. */
export function toInstant(value: unknown): Date | null {
  return value === null || value === undefined ? null : new Date(String(value));
}
