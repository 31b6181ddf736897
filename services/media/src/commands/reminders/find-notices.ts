import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { governmentsOfAgencies } from '../../queries/government-of.ts';
import { ownersById } from '../../queries/owners.ts';
import { profilesOf } from '../../queries/profiles.ts';
import { ladderOf } from '../../rules/reminders/reminder-plan.ts';
import * as sql from './find-notices.sql.ts';

/** What tickets and appeals have to tell; a ticket goes up by the profile that holds where its site is. */
export async function findNotices(em: Em, since: Date, now: Date): Promise<void> {
  const owners = await query<{ id: string }[]>(em, sql.ownersOfTickets, [since, now, since, now]);
  if (owners.length > 0) {
    const ladders = await laddersOf(
      em,
      owners.map(({ id }) => id),
      now,
    );
    await query(em, sql.ticketsOpened, [ladders, now, since, now]);
    await query(em, sql.ticketsOverdue, [ladders, now, since, now]);
  }
  await query(em, sql.appealsDecided, [now, now, since, now]);
}

/** The way up for each of these agencies, as JSON. */
async function laddersOf(em: Em, agencyIds: readonly string[], now: Date): Promise<string> {
  const agencies = await ownersById({ em }, agencyIds);
  const governments = await governmentsOfAgencies(em, agencies);
  const governed = agencies.map(({ id }) => ({ agencyId: id, governmentId: governments.get(id)?.id ?? null }));
  const profiles = await profilesOf(em, governed, now);
  return JSON.stringify([...profiles].map(([id, profile]) => ({ id, ladder: ladderOf(profile) })));
}
