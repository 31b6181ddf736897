import type { MediaContext } from '../../context.ts';
import { accountIssues } from '../../rules/accounts/account-issues.ts';
import type { InputIssue } from '../../rules/input-issue.ts';
import { type ChannelRow } from '../channels.ts';
import { governmentOfAgency } from '../government-of.ts';
import { ownersById } from '../owners.ts';
import { profileOf } from '../profiles.ts';
import { filingsOfChannels } from './filings.ts';
import { siblingAccounts } from './sibling-accounts.ts';

/** What the rules in force find wrong with an account that is registered; a closed one is not judged. */
export async function issuesOfAccount(ctx: MediaContext, account: ChannelRow): Promise<InputIssue[]> {
  if (account.status === 'CLOSED' || account.ownerId === null) return [];
  const [sponsor] = await ownersById(ctx, [account.ownerId]);
  if (sponsor === undefined) return [];
  const filed = await filingsOfChannels(ctx, [account.id]);
  const profile = await profileOf(ctx.em, sponsor, await governmentOfAgency(ctx.em, sponsor), ctx.clock.now());
  const isApproved = filed.some(({ state }) => state === 'APPROVED');
  const facts = {
    name: account.name,
    platform: account.platform,
    certification: account.certification,
    sponsor,
    siblings: await siblingAccounts(ctx.em, sponsor.id, account.id),
    exception: filed.find(({ state }) => state === 'APPROVED')?.exception ?? null,
  };
  return [...(isApproved ? [] : [unfiled]), ...accountIssues(facts, profile.rules.accountLevels.value)];
}

const unfiled: InputIssue = {
  path: 'filing',
  text: {
    zh: '没有经批准的报备；未经报备开设的应予关停。',
    en: 'It has no approved filing; what was opened without one is to be closed.',
  },
  clause: 'E09',
};
