import type { Bilingual } from '@dibao/shared/bilingual';
import type { Log } from '@dibao/shared/log';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { IntakeAlarmCode } from '../rules/intake-alarm.ts';

/** Where something is wrong. */
export interface AlarmPlace {
  readonly portalId: string;
  /** Null: with the portal as a whole. */
  readonly listId: string | null;
}

/** Raises an alarm, or says of one that is open that it still holds. One line in the log when it is new. */
export async function raiseAlarm(
  em: Em,
  log: Log,
  alarm: AlarmPlace & { readonly code: IntakeAlarmCode; readonly message: Bilingual; readonly at: Date },
): Promise<void> {
  const { portalId, listId, code, message, at } = alarm;
  const [row] = await query<{ times: number }[]>(
    em,
    `insert into intake_alarm as alarm (portal_id, list_id, code, message, raised_at, last_seen_at) values (?, ?, ?, ?::jsonb, ?, ?)
     on conflict (portal_id, code, coalesce(list_id, portal_id)) where closed_at is null
     do update set times = alarm.times + 1, last_seen_at = excluded.last_seen_at, message = excluded.message
     returning times`,
    [portalId, listId, code, JSON.stringify(message), at, at],
  );
  if (row?.times === 1) log.warn({ portalId, listId, code, message: message.en }, 'intake-alarm');
}

/** Closes the open alarms of these codes at a place, since what they told of is over. */
export async function clearAlarms(
  em: Em,
  { portalId, listId }: AlarmPlace,
  codes: readonly IntakeAlarmCode[],
  at: Date,
): Promise<void> {
  await query(
    em,
    `update intake_alarm set closed_at = ? where portal_id = ? and list_id is not distinct from ?::uuid and code = any (?::text[]) and closed_at is null`,
    [at, portalId, listId, codes],
  );
}
