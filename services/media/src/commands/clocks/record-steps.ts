import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import {
  recordAfterLook,
  recordLate,
  recordMoved,
  recordOverdue,
  recordTargetMissed,
  recordWarned,
} from './record-steps.sql.ts';

/**
 * Records every step that is due, each set in a transaction of its own, so that what is done is kept.
 *
 * @param lateSince looks at copies verified from then on; those before were looked at
 */
export async function recordSteps(em: Em, now: Date, lateSince: Date): Promise<void> {
  for (const statement of [recordWarned, recordTargetMissed, recordOverdue, recordMoved]) {
    let found: number;
    do {
      const [answer] = await query<{ events: number }[]>(em, statement, [now, now, now]);
      found = answer?.events ?? 0;
    } while (found > 0);
  }
  await query(em, recordAfterLook, [now, now]);
  await query(em, recordLate, [now, lateSince]);
}
