import { isId } from '@dibao/shared/ids';
import { shanghaiDate } from '@dibao/shared/shanghai-date';
import type { MediaContext } from '../context.ts';
import type { RuleProfile } from '../rules/rule-profile.ts';
import { governmentOfAgency } from './government-of.ts';
import { ownersById } from './owners.ts';
import { currentProfiles, profileOf, profilesByKey } from './profiles.ts';

/** The rule profiles as they stand now, by name. Rules are public: whoever is measured by them may read them. */
export async function ruleProfiles(ctx: MediaContext): Promise<RuleProfile[]> {
  const keys = (await currentProfiles(ctx.em)).map(({ content }) => content.key);
  const profiles = await profilesByKey(ctx.em, keys);
  return profiles.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** The profile that governs what an agency publishes on a day, today by default; null where the agency is not known. */
export async function profileForAgency(
  ctx: MediaContext,
  agencyId: string,
  on: string | null,
): Promise<RuleProfile | null> {
  const [agency] = await ownersById(ctx, [agencyId].filter(isId));
  if (agency === undefined) return null;
  const day = on ?? shanghaiDate(ctx.clock.now());
  return profileOf(ctx.em, agency, await governmentOfAgency(ctx.em, agency), new Date(`${day}T12:00:00+08:00`));
}
