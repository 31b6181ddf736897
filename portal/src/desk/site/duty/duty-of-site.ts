import type { SiteDutyQuery } from '../../../generated/graphql.ts';

/** A duty with all a page of it shows. */
export type DutyOfSite = NonNullable<SiteDutyQuery['repostDuty']>;
