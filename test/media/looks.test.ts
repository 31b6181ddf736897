import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { articlePage } from '../support/invented-pages.ts';
import { createInventedSite, type InventedSite } from '../support/invented-site.ts';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

const title = '云岭省人民政府办公厅关于做好冬季供暖保障工作的通知';
const body = `各市人民政府，省政府各部门：
为做好今年冬季供暖保障工作，经省人民政府同意，现将有关事项通知如下。
一、各市要在2026年11月15日前完成供暖设施检修，检修率不得低于98%。
二、供暖企业不得擅自停暖，确需停暖的应当提前24小时公告。
三、省住房城乡建设厅每周通报各市进展情况。
本通知自印发之日起施行。`;

interface Look {
  readonly kind: string;
  readonly verdict: string | null;
  readonly reason: string | null;
  readonly httpStatus: number | null;
  readonly finalUrl: string | null;
  readonly bytesDigest: string | null;
  readonly text: string | null;
  readonly occasion: string | null;
}

interface Duty {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly url: string | null;
  readonly verifiedAt: string | null;
  readonly claimedAt: string | null;
  readonly copyTime: { readonly firstSeenAt: string; readonly notSeenAt: string | null } | null;
  readonly evidence: readonly Look[];
}

describe('what the hub looks at', () => {
  let media: MediaStack;
  let country: InventedCountry;
  let site: InventedSite;

  beforeAll(async () => {
    media = await createMediaStack({ looks: true });
    country = await seedCountry(media);
  });
  afterAll(async () => media[Symbol.asyncDispose]());
  beforeEach(async ({ onTestFinished }) => {
    site = await createInventedSite();
    onTestFinished(() => site[Symbol.asyncDispose]());
    await media.orm.em
      .fork()
      .execute(`update channel set host_key = '${new URL(site.url).host}' where id = '${country.sites.east}'`);
  });

  function publish() {
    return media.documents.append('PUBLISHED', { origin: country.agencies.province, title, body });
  }

  async function report(releaseId: string, url: string): Promise<void> {
    const reports = [{ releaseId, channelId: country.sites.east, url }];
    const { data } = await media.ask<{ reportReposts: { __typename: string } }>(
      `mutation ($input: ReportRepostsInput!) { reportReposts(input: $input) { __typename } }`,
      { as: viewer('site', { channelIds: [country.sites.east] }), variables: { input: { reports } } },
    );
    expect(data.reportReposts.__typename).toBe('RepostsReported');
    media.now = new Date(media.now.getTime() + 1_000);
  }

  async function duties(releaseId: string): Promise<readonly Duty[]> {
    const { data } = await media.ask<{ repostDuties: { edges: { node: Duty }[] } }>(
      `query ($filter: DutyFilter) { repostDuties(filter: $filter) { edges { node {
         id kind state url verifiedAt claimedAt copyTime { firstSeenAt notSeenAt }
         evidence { kind verdict reason httpStatus finalUrl bytesDigest text occasion }
       } } } }`,
      {
        as: viewer('site', { channelIds: [country.sites.east] }),
        variables: { filter: { releaseId, channelId: country.sites.east } },
      },
    );
    return data.repostDuties.edges.map(({ node }) => node);
  }

  /** Asks until the duty is as wanted: jobs run beside the test. */
  async function dutyOnce(releaseId: string, wanted: (duty: Duty) => boolean): Promise<Duty> {
    const deadline = AbortSignal.timeout(20_000);
    for (;;) {
      const found = (await duties(releaseId)).find(wanted);
      if (found !== undefined) return found;
      if (deadline.aborted) throw new Error(`Not as wanted: ${JSON.stringify(await duties(releaseId))}`);
    }
  }

  const looked = (duty: Duty) => duty.state !== 'CLAIMED' && duty.evidence.some(({ kind }) => kind === 'LOOK');

  it('a reported copy is fetched, compared and verified as of the report, with what was seen kept', async () => {
    const { releaseId } = publish();
    const url = site.serve('/a.html', articlePage({ title, body, pubDate: '2026-11-20 09:05', source: '云岭省政府' }));
    await report(releaseId, url);
    const duty = await dutyOnce(releaseId, looked);
    expect(duty).toMatchObject({ state: 'VERIFIED', url, copyTime: { firstSeenAt: duty.claimedAt } });
    expect(duty.evidence.at(-1)).toMatchObject({
      ...{ kind: 'LOOK', verdict: 'VERIFIED', httpStatus: 200, finalUrl: url, occasion: 'CLAIM' },
      bytesDigest: expect.stringMatching(/^sha256:/),
      text: expect.stringContaining('检修率不得低于98%'),
    });
  });

  it('one changed number is seen', async () => {
    const { releaseId } = publish();
    await report(releaseId, site.serve('/a.html', articlePage({ title, body: body.replace('98%', '89%') })));
    expect(await dutyOnce(releaseId, looked)).toMatchObject({ state: 'DIFFERENT', verifiedAt: null });
  });

  it.each([
    [404, 'GONE'],
    [403, 'BLOCKED'],
    [500, 'UNREACHABLE'],
  ])('an answer of %i makes the duty %s, and says why', async (status, state) => {
    const { releaseId } = publish();
    await report(releaseId, site.serve('/a.html', { status, body: 'no' }));
    const duty = await dutyOnce(releaseId, looked);
    expect(duty.state).toBe(state);
    expect(duty.evidence.at(-1)?.reason).toContain(String(status));
  });

  it('a site that hangs up is unreachable, and is verified when it answers again', async () => {
    const { releaseId } = publish();
    const url = site.serve('/a.html', (_request, response) => void response.destroy());
    await report(releaseId, url);
    expect(await dutyOnce(releaseId, looked)).toMatchObject({ state: 'UNREACHABLE' });
    site.serve('/a.html', articlePage({ title, body }));
    media.now = new Date(media.now.getTime() + 70_000);
    const duty = await dutyOnce(releaseId, ({ state }) => state === 'VERIFIED');
    expect(duty.evidence.map(({ verdict, occasion }) => [verdict, occasion])).toEqual([
      [null, null],
      ['UNREACHABLE', 'CLAIM'],
      ['VERIFIED', 'RETRY'],
    ]);
    expect(duty.copyTime?.firstSeenAt).toBe(duty.claimedAt);
  });
});
