import { query } from '@dibao/shared/query';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { articlePage } from '../support/invented-pages.ts';
import { until } from '../support/until.ts';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack } from './media-stack.ts';
import { createWatchedSite, type WatchedSite, webmaster } from './watched-site.ts';

const title = '云岭省人民政府办公厅关于发布供暖检修要求的通知';
const body = `各市人民政府：
一、各市要在2026年11月15日前完成供暖设施检修，检修率不得低于98%。
二、供暖企业不得擅自停暖，确需停暖的应当提前24小时公告。
本通知自印发之日起施行。`;

interface Duty {
  readonly kind: string;
  readonly state: string;
  readonly evidence: readonly {
    readonly verdict: string | null;
    readonly text: string | null;
    readonly differences: readonly { readonly copy: string }[];
  }[];
}

describe('the words that looks found of a changed copy', () => {
  let media: MediaStack;
  let country: InventedCountry;
  let site: WatchedSite;
  let releaseId: string;
  let text: string;

  beforeAll(async () => {
    media = await createMediaStack({ looks: true });
    country = await seedCountry(media);
  });
  afterAll(async () => media[Symbol.asyncDispose]());
  beforeEach(async ({ onTestFinished }) => {
    site = await createWatchedSite(media);
    onTestFinished(() => site[Symbol.asyncDispose]());
    // Of each test its own: a text that stands elsewhere is kept for there.
    text = `${body}\n联系电话：${new URL(site.url).port}`;
    site.serve('/a.html', articlePage({ title, body: text.replace('98%', '89%') }));
    ({ releaseId } = media.documents.append('PUBLISHED', { origin: country.agencies.province, title, body: text }));
    await report();
    await once('REPOST', 'DIFFERENT');
  });

  async function report(): Promise<void> {
    const reports = [{ releaseId, channelId: country.sites.east, url: `${site.url}/a.html` }];
    await media.ask(`mutation ($input: ReportRepostsInput!) { reportReposts(input: $input) { __typename } }`, {
      ...{ as: webmaster(country), variables: { input: { reports } } },
    });
    media.now = new Date(media.now.getTime() + 60_000);
  }

  async function duties(): Promise<readonly Duty[]> {
    const { data } = await media.ask<{ repostDuties: { edges: { node: Duty }[] } }>(
      `query ($filter: DutyFilter) { repostDuties(filter: $filter) { edges { node {
         kind state evidence { verdict text differences { copy } } } } } }`,
      { as: webmaster(country), variables: { filter: { releaseId, channelId: country.sites.east } } },
    );
    return data.repostDuties.edges.map(({ node }) => node);
  }

  const once = (kind: string, state: string) =>
    until(duties, (all) => all.some((one) => one.kind === kind && one.state === state));
  const keptWords = () =>
    query<object[]>(
      media.orm.em.fork(),
      `select t.text, coalesce(e.differences, '[]') as differences, e.verdict, e.text_digest is not null as "hasDigest"
       from evidence e join repost_duty d on d.id = e.duty_id left join copy_text t on t.digest = e.text_digest
       where d.release_id = ?::uuid and e.kind = 'LOOK' order by e.id`,
      [releaseId],
    );
  const lastLook = async () => (await duties())[0]?.evidence.at(-1);

  it('are erased with a recall, and later looks keep none: digest, time, address and verdict stay', async () => {
    expect(await lastLook()).toMatchObject({ text: expect.stringContaining('89%'), differences: [{ copy: '89' }] });
    const seed = { id: releaseId, origin: country.agencies.province, title };
    await media.settled(media.documents.append('WITHDRAWN', seed, { reason: '内容有误' }).position);
    await report();
    await once('RECALL', 'DIFFERENT');
    const nothing = { text: null, differences: [], hasDigest: true };
    expect(await keptWords()).toEqual(['DIFFERENT', 'STANDING'].map((verdict) => ({ ...nothing, verdict })));
    for (const { evidence } of await duties()) {
      for (const look of evidence) expect(look).toMatchObject({ text: null, differences: [] });
    }
  });

  it('are erased with a correction, and a look that finds the replaced edition keeps none of it', async () => {
    expect(await lastLook()).toMatchObject({ text: expect.stringContaining('89%'), differences: [{ copy: '89' }] });
    const corrected = text.replace('98%', '99%');
    const replaced = [...media.documents.texts.keys()].at(-1) ?? '';
    const seed = { id: releaseId, origin: country.agencies.province, title, body: corrected };
    const event = media.documents.append('CORRECTED', seed, { edition: 2, reason: '数字有误' });
    media.documents.texts.delete(replaced);
    await media.settled(event.position);
    expect(await keptWords()).toEqual([{ text: null, differences: [], verdict: 'DIFFERENT', hasDigest: true }]);
    site.serve('/a.html', articlePage({ title, body: text }));
    await report();
    const looks = await until(
      async () => (await duties()).flatMap(({ evidence }) => evidence).filter(({ verdict }) => verdict !== null),
      (all) => all.length === 2,
    );
    expect(JSON.stringify(looks)).not.toMatch(/低于[89]/u);
    expect(looks.at(-1)).toMatchObject({ verdict: 'DIFFERENT', text: null, differences: [{ copy: '…' }] });
  });

  it('are not shown while the document may not be read, and shown again when it may', async () => {
    const texts = [...media.documents.texts];
    media.documents.texts.clear();
    expect(await lastLook()).toEqual({ verdict: 'DIFFERENT', text: null, differences: [] });
    for (const [key, given] of texts) media.documents.texts.set(key, given);
    expect(await lastLook()).toMatchObject({ differences: [{ copy: '89' }] });
  });
});
