import type { Log } from '@dibao/shared/log';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { type ReleaseEvent, type ReleaseFeedItem, toReleaseEvent } from '../rules/release-event.ts';
import type { Places } from '../rules/obligation.ts';
import { toWhy } from '../rules/duty-why.ts';
import { profileOf } from '../queries/profiles.ts';
import { workingCalendar } from '../queries/working-calendar.ts';
import { createDuties, type DutyRules, resolveObligation } from './create-duties.ts';
import { projectRelease } from './project-release.ts';
import { eraseSeenTexts } from './verification/erase-seen-texts.ts';

/** Takes in a page of the release log: the projection of releases, the events themselves, and the duties they cause. */
export async function applyReleaseEvents(em: Em, items: readonly ReleaseFeedItem[], log: Log): Promise<void> {
  for (const item of items) {
    const event = toReleaseEvent(item);
    const { obligation, places } = await resolveObligation(em, event);
    const { origin, publishedAt } = event.release;
    const profile = await profileOf(em, origin, places.originGovernment, publishedAt);
    const rules = { profile, calendar: await workingCalendar(em), log };
    await projectRelease(em, event);
    await recordEvent(em, event, places, rules);
    await createDuties(em, event, obligation, rules);
    if (event.kind === 'WITHDRAWN' || event.kind === 'CORRECTED') await eraseSeenTexts(em, event.release.id);
    log.info({ position: event.position, kind: event.kind, releaseId: event.release.id }, 'event-applied');
  }
}

async function recordEvent(em: Em, event: ReleaseEvent, places: Places, rules: DutyRules): Promise<void> {
  const where = event.release.scope === 'REGION' ? places.regionGovernment : places.originGovernment;
  const why = toWhy(event, where, rules.profile);
  await query(
    em,
    `insert into release_event (position, cursor, kind, at, edition, reason, release_id, why)
     values (?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict (position) do nothing`,
    [
      event.position,
      event.cursor,
      event.kind,
      event.at,
      event.edition,
      event.reason,
      event.release.id,
      JSON.stringify(why),
    ],
  );
}
