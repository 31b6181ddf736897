import type { DutyKnownFragment } from '../../generated/graphql.ts';

/** A duty with all that is known of it, whoever looks at it. */
export type DutyKnown = DutyKnownFragment;
