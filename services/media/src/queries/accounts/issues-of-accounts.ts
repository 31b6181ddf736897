import type { MediaContext } from '../../context.ts';
import { accountIssues } from '../../rules/accounts/account-issues.ts';
import type { InputIssue } from '../../rules/input-issue.ts';
import { type ChannelRow } from '../channels.ts';
import { governmentsOfAgencies } from '../government-of.ts';
import { ownersById } from '../owners.ts';
import { profilesOf } from '../profiles.ts';
import { filingsOfChannels } from './filings.ts';
import { accountsOfSponsors } from './sponsored-accounts.ts';

/** What the rules in force find wrong with each of many registered accounts, in their order; a closed one is not judged. */
export async function issuesOfAccounts(ctx: MediaContext, accounts: readonly ChannelRow[]): Promise<InputIssue[][]> {
  const judged = accounts.filter(({ status }) => status !== 'CLOSED');
  const sponsorIds = new Set(judged.flatMap(({ ownerId }) => ownerId ?? []));
  const sponsors = new Map((await ownersById(ctx, [...sponsorIds])).map((sponsor) => [sponsor.id, sponsor]));
  const governments = await governmentsOfAgencies(ctx.em, [...sponsors.values()]);
  const governed = [...sponsors.keys()].map((agencyId) => ({
    agencyId,
    governmentId: governments.get(agencyId)?.id ?? null,
  }));
  const profiles = await profilesOf(ctx.em, governed, ctx.clock.now());
  const filed = await filingsOfChannels(
    ctx,
    judged.map(({ id }) => id),
  );
  const approved = new Map(filed.filter(({ state }) => state === 'APPROVED').map((one) => [one.channelId, one]));
  const siblings = Map.groupBy(await accountsOfSponsors(ctx.em, [...sponsors.keys()]), ({ sponsorId }) => sponsorId);
  return accounts.map(({ id, status, ownerId, name, platform, certification }) => {
    const sponsor = sponsors.get(ownerId ?? '');
    const levels = profiles.get(ownerId ?? '')?.rules.accountLevels.value;
    if (status === 'CLOSED' || sponsor === undefined || levels === undefined) return [];
    const facts = {
      ...{ name, platform, certification, sponsor, exception: approved.get(id)?.exception ?? null },
      siblings: (siblings.get(sponsor.id) ?? []).filter((sibling) => sibling.id !== id),
    };
    return [...(approved.has(id) ? [] : [unfiled]), ...accountIssues(facts, levels)];
  });
}

const unfiled: InputIssue = {
  path: 'filing',
  text: {
    zh: '没有经批准的报备；未经报备开设的应予关停。',
    en: 'It has no approved filing; what was opened without one is to be closed.',
  },
  clause: 'E09',
};
