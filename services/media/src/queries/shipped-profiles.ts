import { readdirSync, readFileSync } from 'node:fs';
import { readProfileFile } from '../rules/profile-file.ts';
import { resolveProfile } from '../rules/resolve-profile.ts';
import { defaultKey, firstProfileId, type RuleProfile } from '../rules/rule-profile.ts';
import type { StatedProfile } from '../rules/stated-profile.ts';

const folder = new URL('../../profiles/', import.meta.url);

/** The profiles that come with the hub, the default first. Throws when one is wrong: they are part of the program. */
export function shippedProfiles(): readonly StatedProfile[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const profiles = files.map((name) => {
    const read = readProfileFile(readFileSync(new URL(name, folder), 'utf8'));
    if ('profile' in read) return read.profile;
    const [first] = read.mistakes;
    throw new Error(`profiles/${name}:${first?.line}:${first?.column}: ${first?.message.en}`);
  });
  return profiles.toSorted((a, b) => Number(b.profile === defaultKey) - Number(a.profile === defaultKey));
}

/** The default as it is shipped, as its first version. */
export function shippedDefault(): RuleProfile {
  const [stated] = shippedProfiles();
  if (stated?.profile !== defaultKey) throw new Error('profiles/default.yaml is missing');
  return { id: firstProfileId, version: 1, ...resolveProfile(stated, null) };
}
