import { digestOf } from '@dibao/shared/digest';
import type { ProfileRules, RuleName, RuleProfile } from './rule-profile.ts';
import type { ProfileSource, StatedProfile } from './stated-profile.ts';

/** What a version of a profile is, apart from its place in the database. */
export type ProfileContent = Omit<RuleProfile, 'id' | 'version'>;

/**
 * A profile with every rule in it: its own, and those of the profile it inherits from. The result is whole, so that a
 * version means the same for ever, whatever becomes of the other profile.
 *
 * @param inherited null for a profile that states everything
 */
export function resolveProfile(stated: StatedProfile, inherited: ProfileContent | null): ProfileContent {
  const { profile: key, title, region, validFrom = null, validUntil = null, sources } = stated;
  const own = Object.entries(stated.rules).map(([name, { value, clause, source }]) => [
    name,
    { value, clause, source: citationOf(sources[source], source), statedBy: key },
  ]);
  return withDigest({ key, title, region, validFrom, validUntil, rules: Object.fromEntries(own) }, inherited);
}

/** The same profile after the one it inherits from has changed. */
export function inheritAnew(content: ProfileContent, inherited: ProfileContent): ProfileContent {
  const own = Object.entries(content.rules).filter(([, { statedBy }]) => statedBy === content.key);
  return withDigest({ ...content, rules: Object.fromEntries(own) }, inherited);
}

function citationOf(source: ProfileSource | undefined, key: string): string {
  if (source === undefined) return key;
  return source.number === undefined ? source.title : `${source.title}（${source.number}）`;
}

type Own = Omit<ProfileContent, 'digest' | 'rules'> & { readonly rules: Partial<ProfileRules> };

function withDigest({ key, title, region, validFrom, validUntil, rules: own }: Own, inherited: ProfileContent | null) {
  const all = { ...inherited?.rules, ...own } as ProfileRules;
  const names = (Object.keys(all) as RuleName[]).toSorted();
  const rules = Object.fromEntries(names.map((name) => [name, all[name]])) as ProfileRules;
  const content = { key, title, region, validFrom, validUntil, rules };
  return { ...content, digest: digestOf(JSON.stringify(sorted(content))) };
}

/** The same for the same meaning, however a file orders its names. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, sorted(part)]));
}
