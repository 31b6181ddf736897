import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

interface Duty {
  readonly id: string;
  readonly kind: string;
  readonly edition: number;
  readonly state: string;
  readonly timeliness: string;
  readonly why: string;
  readonly targetAt: string;
  readonly dueAt: string;
  readonly calendarStatus: string;
  readonly url: string | null;
  readonly channel: { readonly sourceId: string };
}

interface Duties {
  readonly repostDuties: { readonly edges: readonly { readonly node: Duty }[] };
}

const dutiesOfRelease = `query ($filter: DutyFilter) {
  repostDuties(filter: $filter, first: 100) { edges { node {
    id kind edition state timeliness why targetAt dueAt calendarStatus url channel { sourceId }
  } } }
}`;

describe('duties', () => {
  let media: MediaStack;
  let country: InventedCountry;

  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  async function duties(releaseId: string, filter: object = {}, language: 'zh' | 'en' = 'zh'): Promise<Duty[]> {
    const { data, errors } = await media.ask<Duties>(dutiesOfRelease, {
      as: viewer('operator'),
      language,
      variables: { filter: { releaseId, ...filter } },
    });
    expect(errors).toBeUndefined();
    return data.repostDuties.edges.map(({ node }) => node);
  }

  async function obliged(seed: Partial<Parameters<MediaStack['documents']['append']>[1]>): Promise<string[]> {
    const event = media.documents.append('PUBLISHED', { origin: country.agencies.state, ...seed });
    await media.settled(event.position);
    return (await duties(event.releaseId)).map(({ channel }) => channel.sourceId).toSorted();
  }

  async function report(
    releaseId: string,
    site: keyof InventedCountry['sites'],
    url = 'https://site.example.cn/a.html',
  ) {
    const { data } = await media.ask<{ reportReposts: { __typename: string } }>(
      `mutation ($input: ReportRepostsInput!) { reportReposts(input: $input) { __typename } }`,
      {
        as: viewer('site', { channelIds: [country.sites[site]] }),
        variables: { input: { reports: [{ releaseId, channelId: country.sites[site], url }] } },
      },
    );
    expect(data.reportReposts.__typename).toBe('RepostsReported');
  }

  describe('who is obliged', () => {
    it('a release of the State obliges every government and department, except the site that published it', async () => {
      expect(await obliged({})).toEqual(['coast', 'east', 'office', 'police', 'province', 'provincePolice', 'west']);
    });

    it('a province obliges its own territory by parent links, not by code prefix', async () => {
      expect(await obliged({ origin: country.agencies.province })).toEqual([
        'east',
        'police',
        'provincePolice',
        'west',
      ]);
    });

    it('a government office stands for its government, whose portal already has the text', async () => {
      expect(await obliged({ origin: country.agencies.office })).toEqual(['east', 'police', 'provincePolice', 'west']);
    });

    it('a department obliges the territory of its government, the portal of that government included', async () => {
      const { provincePolice } = country.agencies;
      expect(await obliged({ origin: provincePolice })).toEqual(['east', 'office', 'police', 'province', 'west']);
    });

    it('a sector obliges the departments of its system', async () => {
      expect(await obliged({ scope: 'SECTOR', systems: ['公安'] })).toEqual(['police', 'provincePolice']);
    });

    it('a region obliges itself and everything below it', async () => {
      const seed = { scope: 'REGION', divisionCode: '990000' } as const;
      expect(await obliged(seed)).toEqual(['east', 'office', 'police', 'province', 'provincePolice', 'west']);
    });

    it('a region nobody knows obliges nobody', async () => {
      expect(await obliged({ scope: 'REGION', divisionCode: '660000' })).toEqual([]);
    });

    it('says why, with the clause, in the language of the reader', async () => {
      const event = media.documents.append('PUBLISHED', { origin: country.agencies.province });
      await media.settled(event.position);
      const [zh] = await duties(event.releaseId);
      const [en] = await duties(event.releaseId, {}, 'en');
      expect(zh?.why).toBe(
        '云岭省人民政府发布的全局性政策信息，云岭省各级政府及其部门网站应及时转载（A01）；时限见 A03。',
      );
      expect(en?.why).toContain('released by 云岭省人民政府');
    });
  });

  describe('clocks', () => {
    it('start at the later of publication and entry into the log, and end with the next working day', async () => {
      // 2026-02-13 is a Friday; the Saturday after it is a working day by the holiday notice.
      const event = media.documents.append('PUBLISHED', {
        origin: country.agencies.state,
        publishedAt: '2026-02-13T01:00:00.000Z',
        enteredLogAt: '2026-02-13T02:30:00.000Z',
      });
      await media.settled(event.position);
      const [duty] = await duties(event.releaseId);
      expect(duty).toMatchObject({
        targetAt: '2026-02-13T11:30:00.000+08:00',
        dueAt: '2026-02-15T00:00:00.000+08:00',
        calendarStatus: 'FINAL',
      });
    });

    it('are provisional where a year still awaits its notice', async () => {
      const event = media.documents.append('PUBLISHED', {
        origin: country.agencies.state,
        publishedAt: '2027-03-01T01:00:00.000Z',
      });
      await media.settled(event.position);
      expect((await duties(event.releaseId))[0]?.calendarStatus).toBe('PROVISIONAL');
    });

    it('tell open duties apart by the present instant', async () => {
      const event = media.documents.append('PUBLISHED', { origin: country.agencies.state });
      await media.settled(event.position);
      const seen: string[] = [];
      for (const now of ['2026-11-20T02:00:00Z', '2026-11-20T02:00:01Z', '2026-11-23T16:00:01Z']) {
        media.now = new Date(now);
        const [duty] = await duties(event.releaseId);
        seen.push(duty?.timeliness ?? '');
        expect(await duties(event.releaseId, { timeliness: [duty?.timeliness] })).toHaveLength(7);
      }
      media.now = new Date('2026-11-20T01:10:00Z');
      expect(seen).toEqual(['WITHIN_TARGET', 'TARGET_MISSED', 'OVERDUE']);
    });
  });

  it('says whether a channel may repost, and every reason against it', async () => {
    const { agencies, sites } = country;
    const ask = async (releaseId: string, channelId: string) => {
      const { data } = await media.ask<{ repostCheck: { allowed: boolean; reasons: { code: string }[] } }>(
        `query ($releaseId: ID!, $channelId: ID!) { repostCheck(releaseId: $releaseId, channelId: $channelId) { allowed reasons { code message clause } } }`,
        { variables: { releaseId, channelId } },
      );
      return [data.repostCheck.allowed, ...data.repostCheck.reasons.map(({ code }) => code)];
    };
    const { releaseId, position } = media.documents.append('PUBLISHED', { origin: agencies.province });
    await media.settled(position);
    expect(await ask(releaseId, sites.east)).toEqual([true]);
    media.documents.append('FORCE_CHANGED', { id: releaseId, origin: agencies.province }, { legalForce: 'REPEALED' });
    const last = media.documents.append('WITHDRAWN', { id: releaseId, origin: agencies.province });
    await media.settled(last.position);
    expect(await ask(releaseId, sites.east)).toEqual([false, 'RECALLED']);
    expect(await ask('nonsense', 'nonsense')).toEqual([false, 'RELEASE_UNKNOWN', 'CHANNEL_UNKNOWN']);
  });

  describe('what follows a release', () => {
    it('a correction asks those with a copy to replace it, and the others for the new edition', async () => {
      const { agencies } = country;
      const { releaseId } = media.documents.append('PUBLISHED', { origin: agencies.province });
      await report(releaseId, 'east');
      const event = media.documents.append(
        'CORRECTED',
        { id: releaseId, origin: agencies.province },
        { edition: 2, at: '2026-11-20T03:00:00.000Z', reason: '附件有误' },
      );
      await media.settled(event.position);
      const all = await duties(releaseId);
      expect(all.filter(({ kind }) => kind === 'REPLACE')).toMatchObject([
        { channel: { sourceId: 'east' }, edition: 2, state: 'OPEN', targetAt: '2026-11-20T12:00:00.000+08:00' },
      ]);
      const reposts = all
        .filter(({ kind }) => kind === 'REPOST')
        .map(({ channel, edition }) => [channel.sourceId, edition]);
      expect(Object.fromEntries(reposts)).toEqual({ east: 1, west: 2, police: 2, provincePolice: 2 });
    });

    it('a withdrawal cancels what is open and recalls every copy', async () => {
      const { agencies } = country;
      const { releaseId } = media.documents.append('PUBLISHED', { origin: agencies.province });
      await report(releaseId, 'east');
      const event = media.documents.append(
        'WITHDRAWN',
        { id: releaseId, origin: agencies.province },
        { reason: '内容有误' },
      );
      await media.settled(event.position);
      const summary = (await duties(releaseId)).map(
        ({ kind, state, channel }) => `${channel.sourceId} ${kind} ${state}`,
      );
      expect(summary.toSorted()).toEqual([
        'east RECALL OPEN',
        'east REPOST CLAIMED',
        'police REPOST CANCELLED',
        'provincePolice REPOST CANCELLED',
        'west REPOST CANCELLED',
      ]);
    });

    it('a repeal is no recall: copies stay and are labelled', async () => {
      const { agencies } = country;
      const { releaseId } = media.documents.append('PUBLISHED', { origin: agencies.province });
      await report(releaseId, 'east');
      const event = media.documents.append(
        'FORCE_CHANGED',
        { id: releaseId, origin: agencies.province },
        { legalForce: 'REPEALED' },
      );
      await media.settled(event.position);
      const labels = await duties(releaseId, { kinds: ['RELABEL'] });
      expect(labels).toMatchObject([{ channel: { sourceId: 'east' }, state: 'OPEN' }]);
      expect(labels[0]?.why).toContain('废止');
    });

    it.each(['REPEALED', 'EXPIRED'])('what is %s is not owed any more by those without a copy', async (legalForce) => {
      const { agencies } = country;
      const { releaseId } = media.documents.append('PUBLISHED', { origin: agencies.province });
      await report(releaseId, 'east');
      const event = media.documents.append(
        'FORCE_CHANGED',
        { id: releaseId, origin: agencies.province },
        { legalForce },
      );
      await media.settled(event.position);
      const reposts = await duties(releaseId, { kinds: ['REPOST'] });
      const states = reposts.map(({ channel, state }) => [channel.sourceId, state]);
      expect(Object.fromEntries(states)).toEqual({
        east: 'CLAIMED',
        west: 'CANCELLED',
        police: 'CANCELLED',
        provincePolice: 'CANCELLED',
      });
      const cancelled = reposts.find(({ state }) => state === 'CANCELLED');
      expect(cancelled?.why).toMatch(/^云岭省人民政府发布的.*文件现为“(废止|失效)”，任务取消。$/);
    });

    it('what is only partly out of force is owed as before', async () => {
      const { agencies } = country;
      const { releaseId } = media.documents.append('PUBLISHED', { origin: agencies.province });
      const event = media.documents.append(
        'FORCE_CHANGED',
        { id: releaseId, origin: agencies.province },
        { legalForce: 'PARTIALLY_IN_FORCE' },
      );
      await media.settled(event.position);
      expect((await duties(releaseId)).map(({ state }) => state)).toEqual(['OPEN', 'OPEN', 'OPEN', 'OPEN']);
    });
  });
});
