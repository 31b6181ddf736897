import { AccountFactsResolver, SiteFactsResolver } from './account-facts.resolver.ts';
import { AccountMutationsResolver } from './account-mutations.resolver.ts';
import { AccountsResolver, CoverageRowResolver } from './accounts.resolver.ts';
import { FilingResolver } from './filing.resolver.ts';

/** Everything of the registry of accounts that resolves. */
export const accountResolvers = [
  AccountsResolver,
  CoverageRowResolver,
  FilingResolver,
  AccountFactsResolver,
  SiteFactsResolver,
  AccountMutationsResolver,
] as const;
