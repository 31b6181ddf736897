import { describe, expect, it } from 'vitest';
import { type AccountFacts, accountIssues } from './account-issues.ts';

const levels = {
  owners: [
    { level: 'CITY', kinds: ['GOVERNMENT', 'DEPARTMENT'] },
    { level: 'COUNTY', kinds: ['GOVERNMENT'] },
  ],
  exceptions: true,
} as const;

const good: AccountFacts = {
  name: '平安东川',
  platform: 'WECHAT',
  certification: '东川市公安局官方账号',
  sponsor: { name: '东川市公安局', kind: 'DEPARTMENT', level: 'CITY' },
  siblings: [{ name: '平安东川', platform: 'WEIBO' }],
  exception: null,
};

function paths(facts: Partial<AccountFacts>, rule: Parameters<typeof accountIssues>[1] = levels): string[] {
  return accountIssues({ ...good, ...facts }, rule).map(({ path, clause }) => `${path} ${clause}`);
}

describe('an account', () => {
  it('with the name it has elsewhere and its sponsor in the certification is as it should be (E05)', () => {
    expect(paths({})).toEqual([]);
  });

  it.each<[string, Partial<AccountFacts>, string[]]>([
    ['a name too short', { name: '公', siblings: [] }, ['name E05']],
    ['a name with signs', { name: '平安★东川', siblings: [] }, ['name E05']],
    ['another name on another platform', { name: '东川公安' }, ['name E05']],
    ['a second account on the platform', { siblings: [{ name: '平安东川', platform: 'WECHAT' }] }, ['platform E05']],
    ['a certification that is silent of the sponsor', { certification: '官方账号' }, ['certification E05']],
    ['no certification', { certification: null }, ['certification E05']],
  ])('with %s is told so', (_, facts, expected) => {
    expect(paths(facts)).toEqual(expected);
  });

  it('of a county’s department is refused where the rules say so, unless an exception is asked for (E06)', () => {
    const sponsor = { name: '东川市公安局', kind: 'DEPARTMENT', level: 'COUNTY' } as const;
    expect(paths({ sponsor })).toEqual(['sponsorId E06']);
    expect(paths({ sponsor, exception: '应急联动' })).toEqual([]);
    expect(paths({ sponsor, exception: '应急联动' }, { ...levels, exceptions: false })).toEqual(['sponsorId E06']);
    expect(paths({ sponsor }, { owners: [{ level: 'COUNTY', kinds: ['DEPARTMENT'] }], exceptions: false })).toEqual([]);
  });
});
