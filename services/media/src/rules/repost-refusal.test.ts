import { describe, expect, it } from 'vitest';
import { refusalsOf, type ReleaseFacts, type RepostFacts } from './repost-refusal.ts';

const today = '2026-11-25';
const site = { status: 'ACTIVE', platform: 'WEBSITE' } as const;
const account = { status: 'ACTIVE', platform: 'WECHAT' } as const;
const good: ReleaseFacts = {
  isWithdrawn: false,
  legalForce: 'IN_FORCE',
  originKind: 'GOVERNMENT',
  isGovernmentHost: true,
  siteOwnerKinds: [],
  terms: [],
  hasVerifiedCopy: false,
  isOwed: false,
};
/** From a news medium, on its own site. */
const foreign: ReleaseFacts = { ...good, originKind: 'MEDIA', isGovernmentHost: false };
const term = { name: '某日报', designatedBy: '某省委网信办', validFrom: '2026-01-01', validUntil: '2026-11-25' };

function codes(facts: RepostFacts, day = today): string[] {
  return refusalsOf(facts, day).map(({ code }) => code);
}

describe('a repost', () => {
  it.each(['IN_FORCE', 'PARTIALLY_IN_FORCE', 'UNKNOWN'])('of what is %s is allowed', (legalForce) => {
    expect(codes({ release: { ...good, legalForce }, channel: account })).toEqual([]);
  });

  it.each(['EXPIRED', 'REPEALED'])('of what is %s is refused (E02)', (legalForce) => {
    expect(codes({ release: { ...good, legalForce }, channel: site })).toEqual(['NOT_IN_FORCE']);
  });

  it('is refused for every reason at once', () => {
    const release = { ...foreign, isWithdrawn: true, legalForce: 'REPEALED' };
    expect(codes({ release, channel: { ...account, status: 'CLOSED' } })).toEqual([
      'RECALLED',
      'NOT_IN_FORCE',
      'NOT_WHITELISTED',
      'NOT_YET_ON_SITE',
      'CHANNEL_NOT_ACTIVE',
    ]);
    expect(codes({ release: null, channel: null })).toEqual(['RELEASE_UNKNOWN', 'CHANNEL_UNKNOWN']);
  });

  it.each(['GOVERNMENT', 'DEPARTMENT', 'PARTY'] as const)('from a %s needs no listing (E01)', (originKind) => {
    expect(codes({ release: { ...foreign, originKind }, channel: site })).toEqual([]);
  });

  it('from anybody else needs a designation that holds on the day (E01)', () => {
    const release = { ...foreign, hasVerifiedCopy: true };
    expect(codes({ release, channel: account })).toEqual(['NOT_WHITELISTED']);
    expect(codes({ release: { ...release, terms: [term] }, channel: account })).toEqual([]);
    const late = refusalsOf({ release: { ...release, terms: [term] }, channel: account }, '2026-11-26');
    expect(late[0]?.text.zh).toBe('稿源“某日报”由某省委网信办确定，已于 2026-11-25 到期。');
    const early = refusalsOf({ release: { ...release, terms: [term] }, channel: account }, '2025-12-31');
    expect(early[0]?.text.zh).toContain('自 2026-01-01 起');
  });

  it('of what the channel owes is not refused for its source', () => {
    expect(codes({ release: { ...foreign, isOwed: true }, channel: site })).toEqual([]);
  });

  it('by an account waits until a government site has it (A11); by a site it need not', () => {
    const release = { ...good, isGovernmentHost: false };
    expect(codes({ release, channel: account })).toEqual(['NOT_YET_ON_SITE']);
    expect(codes({ release, channel: site })).toEqual([]);
    expect(codes({ release: { ...release, hasVerifiedCopy: true }, channel: account })).toEqual([]);
    expect(codes({ release: { ...release, siteOwnerKinds: ['DEPARTMENT'] }, channel: account })).toEqual([]);
    expect(codes({ release: { ...release, siteOwnerKinds: ['PARTY'] }, channel: account })).toEqual([
      'NOT_YET_ON_SITE',
    ]);
  });
});
