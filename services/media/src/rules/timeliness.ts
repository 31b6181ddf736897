import type { DutyState } from './duty.ts';

/** Whether a duty keeps its clocks. Open: WITHIN_TARGET, TARGET_MISSED, OVERDUE; closed: WITHIN_TARGET, WITHIN_LIMIT, LATE. */
export const Timeliness = {
  WITHIN_TARGET: 'WITHIN_TARGET',
  TARGET_MISSED: 'TARGET_MISSED',
  WITHIN_LIMIT: 'WITHIN_LIMIT',
  OVERDUE: 'OVERDUE',
  LATE: 'LATE',
} as const;
export type Timeliness = keyof typeof Timeliness;

/** What timeliness is derived from. */
export interface DutyClock {
  readonly state: DutyState;
  readonly targetAt: Date | null;
  readonly dueAt: Date | null;
  readonly claimedAt: Date | null;
  readonly verifiedAt: Date | null;
  readonly closedAt: Date | null;
  /** When the copy appeared, see `CopyTime.at`. */
  readonly copyAt: Date | null;
}

/**
 * A verified duty is measured at the moment its copy appeared (of what had to disappear: when that was verified), an exempt
 * or cancelled one at its end. The clock of a claim stands still at the claim: it is the hub that has not looked yet. Every
 * other duty is measured now.
 * {@link timelinessSql} says the same to the database; a test holds them against each other.
 */
export function timelinessOf(duty: DutyClock, now: Date): Timeliness {
  const isClosed = closedStates.has(duty.state);
  const at = measuredAt(duty, now);
  if (duty.dueAt !== null && at > duty.dueAt) return isClosed ? 'LATE' : 'OVERDUE';
  if (duty.targetAt !== null && at > duty.targetAt) return isClosed ? 'WITHIN_LIMIT' : 'TARGET_MISSED';
  return 'WITHIN_TARGET';
}

const closedStates: ReadonlySet<DutyState> = new Set(['VERIFIED', 'EXEMPT', 'CANCELLED']);

function measuredAt(duty: DutyClock, now: Date): Date {
  switch (duty.state) {
    case 'VERIFIED':
      return duty.copyAt ?? duty.verifiedAt ?? now;
    case 'EXEMPT':
    case 'CANCELLED':
      return duty.closedAt ?? now;
    case 'CLAIMED':
    case 'UNREACHABLE':
    case 'BLOCKED':
      return duty.claimedAt ?? now;
    default:
      return now;
  }
}

/** When the copy of duty `d` appeared: the time a person decided, else the declared time if it lies between the two looks, else the first sight. */
export const copyAtSql = `case
    when d.manual_at is not null then d.manual_at
    when d.declared_at <= d.first_seen_at and (d.not_seen_at is null or d.declared_at > d.not_seen_at) then d.declared_at
    else d.first_seen_at
  end`;

/** {@link timelinessOf} over duty `d`, given the SQL of the present instant. */
export function timelinessSql(now: string): string {
  const at = `coalesce(
    case
      when d.state = 'VERIFIED' then coalesce(${copyAtSql}, d.verified_at)
      when d.state in ('EXEMPT','CANCELLED') then d.closed_at
      when d.state in ('CLAIMED','UNREACHABLE','BLOCKED') then d.claimed_at
    end, ${now})`;
  return `case
    when ${at} > d.due_at then case when d.state in ('VERIFIED','EXEMPT','CANCELLED') then 'LATE' else 'OVERDUE' end
    when ${at} > d.target_at then case when d.state in ('VERIFIED','EXEMPT','CANCELLED') then 'WITHIN_LIMIT' else 'TARGET_MISSED' end
    else 'WITHIN_TARGET'
  end`;
}
