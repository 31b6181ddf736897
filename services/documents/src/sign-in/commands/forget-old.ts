import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { rememberedMs } from '../rules/sign-in-delay.ts';

/** Sessions stay in the table so long after their end; that somebody signed in stays in the audit log. */
const sessionsKeptMs = 90 * 86_400_000;

/** Forgets failures a day old, challenges that are void by now, and sessions long over: what strangers can fill stays small. */
export async function forgetOld(em: Em, now: Date): Promise<void> {
  await query(em, `delete from sign_in_delay where failed_at < ?`, [new Date(now.getTime() - rememberedMs)]);
  await query(em, `delete from spent_proof where expires_at < ?`, [now]);
  await query(em, `delete from session where expires_at < ?`, [new Date(now.getTime() - sessionsKeptMs)]);
}
