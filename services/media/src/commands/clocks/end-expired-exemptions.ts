import type { Ids } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { profilesById } from '../../queries/profiles.ts';
import { keepDecision, lockDuty } from '../duty-decisions/decide-duty.ts';
import { owedAgain } from '../duty-decisions/end-exemption.ts';

/** Ends the exemptions whose time is over, each in a transaction of its own; they were decided one by one. */
export async function endExpiredExemptions(em: Em, now: Date, ids: Ids, signal?: AbortSignal): Promise<void> {
  const over = await query<{ dutyId: string }[]>(
    em,
    `select duty_id as "dutyId" from duty_decision
     where kind = 'EXEMPTED' and until <= ?::timestamptz and settled_at is null order by until limit 1000`,
    [now],
    signal,
  );
  for (const { dutyId } of over) {
    signal?.throwIfAborted();
    await em.transactional((tx) => endOne(tx, dutyId, now, ids));
  }
}

async function endOne(em: Em, dutyId: string, now: Date, ids: Ids): Promise<void> {
  const duty = await lockDuty(em, dutyId);
  const [profile] = duty === null ? [] : await profilesById(em, [duty.profileId]);
  if (duty === null || profile === undefined) return;
  if (duty.state !== 'EXEMPT') {
    await query(em, `update duty_decision set settled_at = ? where duty_id = ?::uuid and settled_at is null`, [
      now,
      dutyId,
    ]);
    return;
  }
  const { until, apply } = await owedAgain(em, duty, profile, now);
  await apply(em);
  const reason = '豁免期满 / the exemption ran out';
  await keepDecision(em, duty, {
    id: ids.next(),
    kind: 'EXEMPTION_ENDED',
    until,
    reason,
    at: now,
    by: 'hub',
    agencyId: null,
  });
}
