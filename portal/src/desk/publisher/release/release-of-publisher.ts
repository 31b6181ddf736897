import type { PublisherReleaseQuery } from '../../../generated/graphql.ts';

/** A release, as its page shows it. */
export type ReleaseOfPublisher = NonNullable<PublisherReleaseQuery['release']>;
