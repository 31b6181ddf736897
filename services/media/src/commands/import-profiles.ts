import type { Viewer } from '@dibao/shared/auth';
import type { Clock } from '@dibao/shared/clock';
import type { ImportOutcome } from '@dibao/shared/import-route';
import type { Orm } from '@dibao/shared/orm';
import { recordName } from '@dibao/shared/record-reader';
import { shippedProfiles } from '../queries/shipped-profiles.ts';
import { readProfileFile } from '../rules/profile-file.ts';
import { storeProfiles } from './store-profiles.ts';

/** Stores the profiles that come with the hub; what an operator imported under the same name stays. */
export async function shipProfiles(orm: Orm, clock: Clock): Promise<void> {
  const by = { origin: 'SHIPPED', subject: 'hub', at: clock.now() } as const;
  await orm.em.fork().transactional((em) => storeProfiles(em, shippedProfiles(), by));
}

/** Imports profiles, each record one of them; the command line has read them from files and told their lines. */
export async function importProfiles(
  orm: Orm,
  clock: Clock,
  records: readonly Readonly<Record<string, unknown>>[],
  viewer: Viewer,
): Promise<ImportOutcome[]> {
  const read = records.map((record) => ({
    id: recordName(record['profile']),
    ...readProfileFile(JSON.stringify(record)),
  }));
  const profiles = read.flatMap((one) => ('profile' in one ? [one.profile] : []));
  const by = { origin: 'IMPORTED', subject: viewer.subject ?? 'operator', at: clock.now() } as const;
  const outcomes = await orm.em.fork().transactional((em) => storeProfiles(em, profiles, by));
  const byProfile = new Map(profiles.map((profile, index) => [profile, outcomes[index] ?? 'unchanged']));
  return read.map((one) => {
    if ('mistakes' in one) {
      const [first] = one.mistakes;
      const message = first?.message ?? { zh: '不是规则方案。', en: 'It is no rule profile.' };
      return { refusal: { code: 'MALFORMED_PROFILE', id: one.id, field: first?.path ?? '', message } };
    }
    const outcome = byProfile.get(one.profile) ?? 'unchanged';
    if (typeof outcome === 'string') return outcome;
    return { refusal: { code: 'PROFILE_REFUSED', id: one.id, field: 'inherits', message: outcome.refused } };
  });
}
