import { createSubgraph, type Subgraph } from '@dibao/shared/subgraph';
import { bulletinsById } from '../queries/bulletins/bulletins.ts';
import type { GraphContext } from './graph-context.ts';
import { AgencyChannelsResolver } from './agency-channels.resolver.ts';
import { ChannelResolver } from './channel.resolver.ts';
import { MediaAccountType, SiteType } from './channel.type.ts';
import { ChannelsResolver, loadAccount, loadSite } from './channels.resolver.ts';
import { ComplianceSharesResolver } from './compliance-shares.resolver.ts';
import { ComplianceResolver } from './compliance.resolver.ts';
import { ContactsResolver } from './contacts.resolver.ts';
import { DutyEventsResolver } from './duty-events.resolver.ts';
import { declareEnums } from './enums.ts';
import { ReleaseDutiesResolver } from './release-duties.resolver.ts';
import { RepostCandidatesResolver } from './repost-candidates.resolver.ts';
import { RepostCheckResolver } from './repost-check.resolver.ts';
import { PlannedObligationResolver, PlannedObligationsResolver } from './planned-obligations.resolver.ts';
import { DutyProfileResolver, RuleProfileResolver, RuleProfilesResolver } from './rule-profiles.resolver.ts';
import { RepostDutiesResolver } from './repost-duties.resolver.ts';
import { RepostDutyResolver } from './repost-duty.resolver.ts';
import { DutiesRemindedResolver, DutyRemindersResolver, MessagesResolver } from './reminders/reminders.resolver.ts';
import { ReleasesAcknowledgedResolver, ReportsResolver, RepostsReportedResolver } from './reports.resolver.ts';
import { declareAppealEnums } from './appeals/appeal-enums.ts';
import { AppealResolver, AppealsResolver, DutyAppealsResolver } from './appeals/appeals.resolver.ts';
import { declareBulletinEnums } from './bulletins/bulletin-enums.ts';
import { BulletinDifferenceResolver, BulletinResolver } from './bulletins/bulletin.resolver.ts';
import { BulletinsResolver } from './bulletins/bulletins.resolver.ts';
import { LedgerResolver } from './ledger/ledger.resolver.ts';
import { declareLedgerEnums } from './ledger/ledger.type.ts';
import { declareTicketEnums } from './tickets/ticket-enums.ts';
import { declareDutyDecisionEnums } from './duty-decisions/duty-decision-enums.ts';
import { DutyDecisionsResolver, DutyFactsResolver } from './duty-decisions/duty-decisions.resolver.ts';
import { TicketResolver, TicketsResolver } from './tickets/tickets.resolver.ts';
import { verificationResolvers } from './verification/verification-resolvers.ts';
import { declareVerificationEnums } from './verification/verification-enums.ts';
import { accountResolvers } from './accounts/account-resolvers.ts';
import { declareAccountEnums } from './accounts/account-enums.ts';
import { declarePostEnums } from './posts/post-enums.ts';
import { PostsResolver } from './posts/posts.resolver.ts';
import { TextCheckResolver } from './text-check.resolver.ts';
import { VerifiedSourcesResolver } from './verified-sources.resolver.ts';

/** The media subgraph: channels, duties, their sums, and what channels report. Needs no database. */
export function createMediaSubgraph(): Subgraph {
  declareEnums();
  declareTicketEnums();
  declareDutyDecisionEnums();
  declareAppealEnums();
  declareVerificationEnums();
  declareLedgerEnums();
  declareBulletinEnums();
  declareAccountEnums();
  declarePostEnums();
  return createSubgraph<GraphContext>({
    resolvers: [
      ChannelsResolver,
      ChannelResolver,
      RepostDutiesResolver,
      RepostDutyResolver,
      PlannedObligationsResolver,
      PlannedObligationResolver,
      RuleProfilesResolver,
      RuleProfileResolver,
      DutyProfileResolver,
      DutyEventsResolver,
      ...verificationResolvers,
      ReleaseDutiesResolver,
      AgencyChannelsResolver,
      ComplianceResolver,
      ComplianceSharesResolver,
      RepostCheckResolver,
      RepostCandidatesResolver,
      VerifiedSourcesResolver,
      TextCheckResolver,
      PostsResolver,
      ...accountResolvers,
      ContactsResolver,
      MessagesResolver,
      DutiesRemindedResolver,
      DutyRemindersResolver,
      ReportsResolver,
      ReleasesAcknowledgedResolver,
      RepostsReportedResolver,
      DutyDecisionsResolver,
      DutyFactsResolver,
      TicketsResolver,
      TicketResolver,
      AppealsResolver,
      AppealResolver,
      DutyAppealsResolver,
      LedgerResolver,
      BulletinsResolver,
      BulletinResolver,
      BulletinDifferenceResolver,
    ],
    orphanedTypes: [SiteType, MediaAccountType],
    references: {
      Site: ({ id }, ctx) => loadSite(id, ctx),
      MediaAccount: ({ id }, ctx) => loadAccount(id, ctx),
      Contact: ({ id }, ctx) => ctx.loaders.contact.load(id),
      RepostDuty: ({ id }, ctx) => ctx.loaders.duty.load(id),
      Bulletin: async ({ id }, ctx) => (await bulletinsById(ctx, [id]))[0] ?? null,
      DutyAppeal: ({ id }, ctx) => ctx.loaders.appeal.load(id),
      RectificationTicket: ({ id }, ctx) => ctx.loaders.ticket.load(id),
      Release: ({ id }) => ({ id }),
      Agency: ({ id }) => ({ id }),
    },
  });
}
