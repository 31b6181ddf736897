import type { PublisherDraftsQuery } from '../../../generated/graphql.ts';

/** An article of a portal, as the list shows it. */
export type Draft = PublisherDraftsQuery['intakeDrafts']['edges'][number]['node'];
