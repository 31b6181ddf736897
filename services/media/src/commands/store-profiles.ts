import type { Bilingual } from '@dibao/shared/bilingual';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { currentProfiles, type CurrentProfile } from '../queries/profiles.ts';
import { inheritAnew, type ProfileContent, resolveProfile } from '../rules/resolve-profile.ts';
import type { StatedProfile } from '../rules/stated-profile.ts';

/** Where a profile came from: with the hub, or from an operator. What an operator imported, the hub's own never replaces. */
export type ProfileOrigin = 'SHIPPED' | 'IMPORTED';

export type ProfileOutcome = 'new' | 'changed' | 'unchanged' | { readonly refused: Bilingual };

/**
 * Stores profiles as versions that never change, and anew those that inherit from them. What a version said before is
 * that version again. Outcomes in the order given; a profile whose parent is not there is refused.
 */
export async function storeProfiles(
  em: Em,
  profiles: readonly StatedProfile[],
  by: { readonly origin: ProfileOrigin; readonly subject: string; readonly at: Date },
): Promise<ProfileOutcome[]> {
  await query(em, `select pg_advisory_xact_lock(hashtext('dibao.rule_profile'))`);
  const current = new Map((await currentProfiles(em)).map((profile) => [profile.content.key, profile]));
  const outcomes = new Map<StatedProfile, ProfileOutcome>();

  async function store(content: ProfileContent, inherits: string | null): Promise<ProfileOutcome> {
    const known = current.get(content.key);
    if (known?.content.digest === content.digest && known.inherits === inherits) return 'unchanged';
    await insertVersion(em, content, inherits, by);
    current.set(content.key, { content, inherits, origin: by.origin });
    for (const heir of heirsOf(content.key, current)) await store(inheritAnew(heir.content, content), content.key);
    return known === undefined ? 'new' : 'changed';
  }

  // Whoever inherits waits for its parent, which may come later in the same list.
  for (let waiting = profiles; waiting.length > 0;) {
    const ready = waiting.filter(({ inherits }) => inherits === null || current.has(inherits));
    if (ready.length === 0) {
      for (const orphan of waiting) outcomes.set(orphan, { refused: parentMissing(orphan) });
      break;
    }
    for (const stated of ready) {
      const parent = stated.inherits === null ? null : (current.get(stated.inherits)?.content ?? null);
      const refused = refusalOf(stated, current);
      const isOverruled = by.origin === 'SHIPPED' && current.get(stated.profile)?.origin === 'IMPORTED';
      if (refused !== null) outcomes.set(stated, { refused });
      else
        outcomes.set(stated, isOverruled ? 'unchanged' : await store(resolveProfile(stated, parent), stated.inherits));
    }
    waiting = waiting.filter((stated) => !outcomes.has(stated));
  }
  return profiles.map((stated) => outcomes.get(stated) ?? 'unchanged');
}

function heirsOf(key: string, current: ReadonlyMap<string, CurrentProfile>): CurrentProfile[] {
  return [...current.values()].filter(({ inherits }) => inherits === key);
}

async function insertVersion(
  em: Em,
  content: ProfileContent,
  inherits: string | null,
  by: { readonly origin: ProfileOrigin; readonly subject: string; readonly at: Date },
): Promise<void> {
  const { digest, ...rest } = content;
  await query(em, `update rule_profile set is_current = false where key = ? and is_current`, [content.key]);
  await query(
    em,
    `insert into rule_profile (key, version, digest, inherits, content, origin, stored_at, stored_by, is_current)
     select ?::text, coalesce(max(version), 0) + 1, ?::text, ?::text, ?::jsonb, ?::text, ?::timestamptz, ?::text, true
     from rule_profile where key = ?
     on conflict (key, digest) do update set is_current = true, inherits = excluded.inherits, origin = excluded.origin`,
    [content.key, digest, inherits, JSON.stringify(rest), by.origin, by.at, by.subject, content.key],
  );
}

/** The default holds everywhere and always, or a release could be without rules; nobody inherits in a circle. */
function refusalOf(stated: StatedProfile, current: ReadonlyMap<string, CurrentProfile>): Bilingual | null {
  if (stated.profile === 'default' && (stated.region !== null || stated.validFrom || stated.validUntil)) {
    return {
      zh: '方案 default 适用于各地、各时，不能设 region、validFrom、validUntil。请为该地区另立方案。',
      en: 'The profile "default" holds everywhere and always: leave out region, validFrom and validUntil, and give the region a profile of its own.',
    };
  }
  for (let key = stated.inherits; key !== null; key = current.get(key)?.inherits ?? null) {
    if (key === stated.profile) {
      return {
        zh: `"${stated.profile}" 与 "${stated.inherits}" 互相沿用。请在其中一个写明全部规则。`,
        en: `"${stated.profile}" and "${stated.inherits}" inherit from each other. Let one of them state all rules.`,
      };
    }
  }
  return null;
}

function parentMissing({ inherits }: StatedProfile): Bilingual {
  return {
    zh: `没有可沿用的方案 "${inherits}"。请先导入该方案，或沿用 default。`,
    en: `There is no profile "${inherits}" to inherit from. Import that one first, or inherit from "default".`,
  };
}
