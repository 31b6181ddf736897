import type { MonitorDutyQuery } from '../../../generated/graphql.ts';

/** A duty of a channel that is watched, with all a page of it shows. */
export type DutyOfOthers = NonNullable<MonitorDutyQuery['repostDuty']>;
