import { isId } from '@dibao/shared/ids';
import { createSubgraph, type Subgraph } from '@dibao/shared/subgraph';
import type { GraphContext } from './graph-context.ts';
import { AgencyResolver } from './resolvers/agency.resolver.ts';
import { MutationResolver } from './resolvers/mutation.resolver.ts';
import { AddressImportedResolver, AddressTrialResolver } from './resolvers/intake-address.resolver.ts';
import { IntakeMutationResolver } from './resolvers/intake-mutation.resolver.ts';
import { IntakeAlarmResolver, IntakeDraftResolver, IntakeProposalResolver } from './resolvers/intake.resolver.ts';
import { OriginPortalResolver, PortalListResolver } from './resolvers/origin-portal.resolver.ts';
import { PeopleMutationResolver } from './resolvers/people-mutation.resolver.ts';
import {
  AuditEntryResolver,
  InvitationIssuedResolver,
  PersonResolver,
  RoleGrantResolver,
  StandResolver,
} from './resolvers/people.resolver.ts';
import {
  DocumentRelationResolver,
  MetadataIssueResolver,
  PolicyDocumentResolver,
} from './resolvers/policy-document.resolver.ts';
import { OwnDocumentResolver, PreparationResolver, ReleasePreviewResolver } from './resolvers/preparation.resolver.ts';
import { ReleaseEventResolver } from './resolvers/release-event.resolver.ts';
import { ReleaseResolver } from './resolvers/release.resolver.ts';
import { ViewerResolver } from './resolvers/viewer.resolver.ts';
import { registerEnums } from './types/enums.ts';
import { registerIntakeEnums } from './types/intake-enums.ts';
import { registerPeopleEnums } from './types/people-enums.ts';

/** The documents subgraph; needs no database to be made. */
export function createDocumentsSubgraph(): Subgraph {
  registerEnums();
  registerIntakeEnums();
  registerPeopleEnums();
  return createSubgraph<GraphContext>({
    resolvers: [
      AgencyResolver,
      PolicyDocumentResolver,
      MetadataIssueResolver,
      DocumentRelationResolver,
      OwnDocumentResolver,
      PreparationResolver,
      ReleasePreviewResolver,
      ReleaseResolver,
      ReleaseEventResolver,
      MutationResolver,
      ViewerResolver,
      OriginPortalResolver,
      PortalListResolver,
      IntakeDraftResolver,
      IntakeProposalResolver,
      IntakeAlarmResolver,
      IntakeMutationResolver,
      AddressImportedResolver,
      AddressTrialResolver,
      PersonResolver,
      RoleGrantResolver,
      StandResolver,
      InvitationIssuedResolver,
      AuditEntryResolver,
      PeopleMutationResolver,
    ],
    references: {
      Agency: ({ id }, { loaders }) => (isId(id) ? loaders.agency.load(id) : null),
      PolicyDocument: ({ id }, { loaders }) => (isId(id) ? loaders.document.load(id) : null),
      Release: ({ id }, { loaders }) => (isId(id) ? loaders.release.load(id) : null),
    },
  });
}
