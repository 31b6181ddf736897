import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { recordFound, recordMoved, recordOverdue, recordTargetMissed, recordWarned } from './record-steps.sql.ts';

/** Records every step that is due, each set in a transaction of its own, so that what is done is kept when the signal ends it. */
export async function recordSteps(em: Em, now: Date, signal?: AbortSignal): Promise<void> {
  for (const statement of [recordWarned, recordTargetMissed, recordOverdue, recordMoved]) {
    await untilNothing(em, statement, [now, now, now], signal);
  }
  await untilNothing(em, recordFound, [now, now], signal);
}

async function untilNothing(
  em: Em,
  statement: string,
  params: readonly unknown[],
  signal: AbortSignal | undefined,
): Promise<void> {
  let found: number;
  do {
    const [answer] = await query<{ events: number }[]>(em, statement, params, signal);
    found = answer?.events ?? 0;
  } while (found > 0);
}
