import type { PublisherProposalsQuery } from '../../../generated/graphql.ts';

/** A change of a portal, as the list shows it. */
export type Proposal = PublisherProposalsQuery['intakeProposals']['edges'][number]['node'];
