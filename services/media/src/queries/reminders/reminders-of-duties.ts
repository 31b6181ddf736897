import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import type { MessageWay } from '../../rules/contact.ts';
import { type ReminderTopic, type Rung, rungs } from '../../rules/reminders/reminder.ts';
import { toInstant } from '../duty-row.ts';

/** A reminder as it is read. */
export interface ReminderRow {
  readonly id: string;
  readonly dutyId: string;
  readonly topic: ReminderTopic;
  readonly clockAt: Date;
  readonly text: string | null;
  readonly createdAt: Date;
  /** The highest rung told so far; null: none. */
  readonly rung: Rung | null;
  readonly nextAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly confirmedBy: MessageWay | null;
}

interface Stored extends Omit<ReminderRow, 'rung' | 'clockAt' | 'createdAt' | 'nextAt' | 'confirmedAt'> {
  readonly rung: number | null;
  readonly clockAt: string;
  readonly createdAt: string;
  readonly nextAt: string | null;
  readonly confirmedAt: string | null;
}

/** What these duties were reminded of, oldest first; whoever may see a duty may see this. */
export async function remindersOfDuties(ctx: MediaContext, dutyIds: readonly string[]): Promise<ReminderRow[]> {
  const rows = await query<Stored[]>(
    ctx.em,
    `select r.id, r.duty_id as "dutyId", r.topic, r.clock_at as "clockAt", r.facts ->> 'text' as text,
       r.created_at as "createdAt", r.rung, r.next_at as "nextAt", r.confirmed_at as "confirmedAt", m.way as "confirmedBy"
     from reminder r left join message m on m.id = r.confirmed_by_message
     where r.duty_id = any (?::uuid[])
     order by r.created_at, r.id`,
    [dutyIds],
  );
  return rows.map((row) => ({
    ...row,
    rung: row.rung === null ? null : (rungs[row.rung] ?? null),
    clockAt: new Date(row.clockAt),
    createdAt: new Date(row.createdAt),
    nextAt: toInstant(row.nextAt),
    confirmedAt: toInstant(row.confirmedAt),
  }));
}
