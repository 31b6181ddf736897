import { hasScope, Scope } from '@dibao/shared/auth';
import type { Connection } from '@dibao/shared/connection';
import { createListLoader, createLoader } from '@dibao/shared/loader';
import DataLoader from 'dataloader';
import type { MediaContext } from '../context.ts';
import type { Evidence } from '../entities/evidence.entity.ts';
import { acknowledgementsOfDuties } from '../queries/acknowledgements.ts';
import type { AppealRow } from '../queries/appeals/appeal-row.ts';
import { appealsById, appealsOfDuties } from '../queries/appeals/appeals.ts';
import { aliasesOf, type ChannelAlias } from '../queries/accounts/channel-aliases.ts';
import { type FilingRow, filingsOfChannels } from '../queries/accounts/filings.ts';
import { issuesOfAccounts } from '../queries/accounts/issues-of-accounts.ts';
import { lastPosts } from '../queries/accounts/last-posts.ts';
import { type ChannelRow, channelsById, channelsOfOwners } from '../queries/channels.ts';
import { complianceOfReleases } from '../queries/compliance-of-releases.ts';
import type { ComplianceSummary } from '../queries/compliance-summary.ts';
import type { ContactRow } from '../queries/contact-row.ts';
import { contactsById } from '../queries/contacts.ts';
import {
  type DutyDecisionRow,
  decisionsOfDuties,
  type DutyFactRow,
  factsOfDuties,
  type DutyStepRow,
  stepsOfDuties,
} from '../queries/duty-facts.ts';
import type { DutyRow } from '../queries/duty-row.ts';
import { evidenceOfDuties } from '../queries/evidence.ts';
import { ownersById } from '../queries/owners.ts';
import { type PostOfRelease, type PostRow, latestPosts } from '../queries/posts/posts.ts';
import { renditions, type RenditionWanted } from '../queries/renditions.ts';
import type { Rendition } from '../rules/renditions/rendition.ts';
import { type ReminderRow, remindersOfDuties } from '../queries/reminders/reminders-of-duties.ts';
import { dutiesById, dutiesOfReleases, type DutyPage } from '../queries/repost-duties.ts';
import { movesOfTickets, type TicketMoveRow } from '../queries/tickets/ticket-moves.ts';
import type { TicketRow } from '../queries/tickets/ticket-row.ts';
import { ticketsById } from '../queries/tickets/tickets.ts';
import { type OriginGovernment, originGovernments } from '../queries/origin-governments.ts';
import { profilesById, profilesByKey } from '../queries/profiles.ts';
import type { Agency } from '../rules/agency.ts';
import type { InputIssue } from '../rules/input-issue.ts';
import type { RuleProfile } from '../rules/rule-profile.ts';
import { createVerificationLoaders, type VerificationLoaders } from './verification/verification-loaders.ts';

/** A page of duties wanted for one release. */
export interface ReleaseDuties {
  readonly releaseId: string;
  readonly page: DutyPage;
}

/** The loaders of one request: however many rows a list has, each kind of thing is fetched once. */
export interface Loaders extends VerificationLoaders {
  readonly channel: DataLoader<string, ChannelRow | null>;
  readonly owner: DataLoader<string, Agency | null>;
  readonly channelsOfAgency: DataLoader<string, ChannelRow[]>;
  readonly contact: DataLoader<string, ContactRow | null>;
  readonly duty: DataLoader<string, DutyRow | null>;
  /** The government the origin of a release is or belongs to, by release. */
  readonly originGovernment: DataLoader<string, OriginGovernment | null>;
  readonly decisionsOfDuty: DataLoader<string, DutyDecisionRow[]>;
  readonly factsOfDuty: DataLoader<string, DutyFactRow[]>;
  readonly stepsOfDuty: DataLoader<string, DutyStepRow[]>;
  /** Versions of rule profiles by id. */
  readonly profile: DataLoader<string, RuleProfile | null>;
  /** Rule profiles as they stand now, by key. */
  readonly currentProfile: DataLoader<string, RuleProfile | null>;
  readonly reminders: DataLoader<string, ReminderRow[]>;
  readonly evidence: DataLoader<string, Evidence[]>;
  readonly acknowledgedAt: DataLoader<string, { at: Date | null } | null>;
  readonly compliance: DataLoader<string, { summary: ComplianceSummary } | null>;
  readonly openingFiling: DataLoader<string, FilingRow | null>;
  readonly accountIssues: DataLoader<ChannelRow, InputIssue[], string>;
  readonly lastPost: DataLoader<string, { readonly channelId: string; readonly at: Date } | null>;
  readonly aliases: DataLoader<string, ChannelAlias[]>;
  readonly rendition: DataLoader<RenditionWanted, Rendition | null, string>;
  readonly dutiesOfRelease: DataLoader<ReleaseDuties, Connection<DutyRow>, string>;
  /** The latest post of a channel that cites a release. */
  readonly latestPost: DataLoader<PostOfRelease, PostRow | null, string>;
  readonly ticket: DataLoader<string, TicketRow | null>;
  readonly ticketMoves: DataLoader<string, TicketMoveRow[]>;
  readonly appeal: DataLoader<string, AppealRow | null>;
  readonly appealsOfDuty: DataLoader<string, AppealRow[]>;
}

export function createLoaders(ctx: MediaContext): Loaders {
  return {
    ...createVerificationLoaders(ctx),
    channel: createLoader(
      (ids) => channelsById(ctx, ids),
      ({ id }) => id,
    ),
    owner: createLoader(
      (ids) => ownersById(ctx, ids),
      ({ id }) => id,
    ),
    channelsOfAgency: createListLoader(
      (ids) => channelsOfOwners(ctx, ids),
      ({ ownerId }) => ownerId ?? '',
    ),
    contact: createLoader(
      (ids) => contactsById(ctx, ids),
      ({ id }) => id,
    ),
    duty: createLoader(
      (ids) => dutiesById(ctx, ids),
      ({ id }) => id,
    ),
    originGovernment: createLoader(
      (ids) => originGovernments(ctx, ids),
      ({ releaseId }) => releaseId,
    ),
    decisionsOfDuty: createListLoader(
      (ids) => decisionsOfDuties(ctx, ids),
      ({ dutyId }) => dutyId,
    ),
    factsOfDuty: createListLoader(
      (ids) => factsOfDuties(ctx, ids),
      ({ dutyId }) => dutyId,
    ),
    stepsOfDuty: createListLoader(
      (ids) => stepsOfDuties(ctx, ids),
      ({ dutyId }) => dutyId,
    ),
    profile: createLoader(
      (ids) => profilesById(ctx.em, ids),
      ({ id }) => id,
    ),
    currentProfile: createLoader(
      (keys) => profilesByKey(ctx.em, keys),
      ({ key }) => key,
    ),
    reminders: createListLoader(
      (ids) => remindersOfDuties(ctx, ids),
      ({ dutyId }) => dutyId,
    ),
    evidence: createListLoader(
      (ids) => evidenceOfDuties(ctx, ids),
      ({ dutyId }) => dutyId,
    ),
    acknowledgedAt: createLoader(
      (ids) => acknowledgementsOfDuties(ctx, ids),
      ({ dutyId }) => dutyId,
    ),
    compliance: createLoader(
      // Who works with duties sees the effect of a report at once.
      (ids) => (hasScope(ctx.viewer, Scope.readDuties) ? complianceOfReleases(ctx, ids) : ctx.publicSums(ids)),
      ({ releaseId }) => releaseId,
    ),
    openingFiling: createLoader(
      (ids) => filingsOfChannels(ctx, ids),
      ({ channelId }) => channelId,
    ),
    accountIssues: new DataLoader((accounts) => issuesOfAccounts(ctx, accounts), { cacheKeyFn: ({ id }) => id }),
    lastPost: createLoader(
      (ids) => lastPosts(ctx.em, ids),
      ({ channelId }) => channelId,
    ),
    aliases: createListLoader(
      (ids) => aliasesOf(ctx.em, ids),
      ({ channelId }) => channelId,
    ),
    rendition: new DataLoader(async (wanted) => renditions(ctx, wanted), {
      cacheKeyFn: ({ releaseId, platform }) => `${releaseId} ${platform}`,
    }),
    dutiesOfRelease: new DataLoader(async (wanted) => loadDuties(ctx, wanted), { cacheKeyFn: keyOf }),
    latestPost: new DataLoader(async (wanted) => latestPosts(ctx.em, wanted), {
      cacheKeyFn: ({ channelId, releaseId }) => `${channelId} ${releaseId}`,
    }),
    ticket: createLoader(
      (ids) => ticketsById(ctx, ids),
      ({ id }) => id,
    ),
    ticketMoves: createListLoader(
      (ids) => movesOfTickets(ctx, ids),
      ({ ticketId }) => ticketId,
    ),
    appeal: createLoader(
      (ids) => appealsById(ctx, ids),
      ({ id }) => id,
    ),
    appealsOfDuty: createListLoader(
      (ids) => appealsOfDuties(ctx, ids),
      ({ dutyId }) => dutyId,
    ),
  };
}

/** One statement for each distinct page asked for; a list of releases asks all of them for the same one. */
async function loadDuties(
  ctx: MediaContext,
  wanted: readonly ReleaseDuties[],
): Promise<(Connection<DutyRow> | Error)[]> {
  const found = new Map<string, Connection<DutyRow>>();
  for (const group of Map.groupBy(wanted, ({ page }) => JSON.stringify(page)).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const ids = group.map(({ releaseId }) => releaseId);
    for (const [releaseId, connection] of await dutiesOfReleases(ctx, ids, first.page)) {
      found.set(keyOf({ releaseId, page: first.page }), connection);
    }
  }
  return wanted.map((one) => found.get(keyOf(one)) ?? new Error(`No duties were loaded for ${one.releaseId}`));
}

function keyOf({ releaseId, page }: ReleaseDuties): string {
  return JSON.stringify([releaseId, page]);
}

/** For what outlives a moment, as subscriptions do: the next to ask reads anew. */
export function forgetLoaded(loaders: Loaders): void {
  for (const loader of Object.values(loaders)) loader.clearAll();
}
