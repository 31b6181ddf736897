import type { Obligation } from '../rules/obligation.ts';
import { obligedPairs, type RuleProfile } from '../rules/rule-profile.ts';

/** The parameters of `obligedChannels`, for an obligation that has a place. */
export function obligationParams({ root, house, systems, ceiling }: Obligation, profile: RuleProfile): unknown[] {
  const rootId = typeof root === 'string' ? null : root.agencyId;
  const pairs = obligedPairs(profile);
  return [rootId, house, systems === null, systems ?? [], pairs, profile.rules.rollUp.value, ceiling];
}
