import { describe, expect, it } from 'vitest';
import type { AgencyKind } from '@dibao/shared/agency';
import type { Agency } from './agency.ts';
import type { Channel } from './channel.ts';
import { noDutyReasonOf } from './no-duty-reason.ts';
import { shippedDefault } from '../queries/shipped-profiles.ts';
import type { RuleProfile } from './rule-profile.ts';

const defaultProfile = shippedDefault();

const site: Channel = { platform: 'WEBSITE', status: 'ACTIVE', noDutyReason: null, pageOfId: null };

function owner(kind: AgencyKind): Agency {
  return { id: 'a', name: '某机关', kind, level: 'CITY', divisionCode: null, system: null, parentId: null };
}

describe('the reason why a channel owes nothing', () => {
  it.each<[string, Channel, Agency | null, string | null]>([
    ['a government’s site owes', site, owner('GOVERNMENT'), null],
    ['a department’s site owes', site, owner('DEPARTMENT'), null],
    ['a Party organ’s does not', site, owner('PARTY'), 'PARTY'],
    ['a medium’s does not', site, owner('MEDIA'), 'MEDIA'],
    ['an institution’s does not', site, owner('PUBLIC_INSTITUTION'), 'PUBLIC_BODY'],
    ['an enterprise’s does not', site, owner('PUBLIC_ENTERPRISE'), 'PUBLIC_BODY'],
    ['a recorded reason stands', { ...site, noDutyReason: 'COURT' }, null, 'COURT'],
    ['a page leaves it to its site', { ...site, pageOfId: 'b' }, owner('DEPARTMENT'), 'PAGE_OF_SITE'],
    ['nobody’s site owes nothing yet', site, null, 'OWNER_UNKNOWN'],
    ['a closed one does not', { ...site, status: 'CLOSED' }, owner('GOVERNMENT'), 'CLOSED'],
    ['an account the profile does not name does not', { ...site, platform: 'WEIBO' }, owner('GOVERNMENT'), 'NOT_NAMED'],
  ])('%s', (_, channel, of, reason) => {
    expect(noDutyReasonOf(channel, of, defaultProfile)).toBe(reason);
  });

  it('an account the profile names owes, where its owner has the level named', () => {
    const obliged = { ...defaultProfile.rules.obliged, value: [{ platform: 'WEIBO', levels: ['CITY'] }] as const };
    const profile: RuleProfile = { ...defaultProfile, rules: { ...defaultProfile.rules, obliged } };
    const weibo = { ...site, platform: 'WEIBO' } as const;
    expect(noDutyReasonOf(weibo, owner('GOVERNMENT'), profile)).toBeNull();
    expect(noDutyReasonOf(weibo, { ...owner('GOVERNMENT'), level: 'COUNTY' }, profile)).toBe('NOT_NAMED');
  });
});
