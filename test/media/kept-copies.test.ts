import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@dibao/shared/auth';
import { articlePage } from '../support/invented-pages.ts';
import { until } from '../support/until.ts';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';
import { createWatchedSite, type WatchedSite, webmaster } from './watched-site.ts';

const title = '云岭省人民政府办公厅关于做好冬季供暖保障工作的通知';
const body = `各市人民政府，省政府各部门：
为做好今年冬季供暖保障工作，经省人民政府同意，现将有关事项通知如下。
一、各市要在2026年11月15日前完成供暖设施检修，检修率不得低于98%。
二、供暖企业不得擅自停暖，确需停暖的应当提前24小时公告。
本通知自印发之日起施行。`;
const corrected = body.replace('98%', '99%');

interface Duty {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly copyTime: { readonly at: string; readonly basis: string } | null;
  readonly evidence: readonly {
    readonly id: string;
    readonly kind: string;
    readonly verdict: string | null;
    readonly text: string | null;
    readonly file: { readonly digest: string; readonly content: string } | null;
    readonly decision: { readonly isAccepted: boolean; readonly decidedBy: string } | null;
  }[];
}

const fields = `id kind state copyTime { at basis }
  evidence { id kind verdict text file { digest content } decision { isAccepted decidedBy } }`;

describe('a copy that was verified', () => {
  let media: MediaStack;
  let country: InventedCountry;
  let site: WatchedSite;
  let releaseId: string;
  let url: string;

  beforeAll(async () => {
    media = await createMediaStack({ looks: true });
    country = await seedCountry(media);
  });
  afterAll(async () => media[Symbol.asyncDispose]());
  beforeEach(async ({ onTestFinished }) => {
    site = await createWatchedSite(media);
    onTestFinished(() => site[Symbol.asyncDispose]());
    ({ releaseId } = media.documents.append('PUBLISHED', { origin: country.agencies.province, title, body }));
    url = site.serve('/a.html', articlePage({ title, body }));
    await report();
    await duty('REPOST', 'VERIFIED');
  });

  function pass(minutes: number): void {
    media.now = new Date(media.now.getTime() + minutes * 60_000);
  }

  async function report(edition?: number): Promise<void> {
    const reports = [{ releaseId, channelId: country.sites.east, url, edition }];
    const { data } = await media.ask<{ reportReposts: { __typename: string } }>(
      `mutation ($input: ReportRepostsInput!) { reportReposts(input: $input) { __typename } }`,
      { as: webmaster(country), variables: { input: { reports } } },
    );
    expect(data.reportReposts.__typename).toBe('RepostsReported');
    pass(1);
  }

  async function duties(): Promise<readonly Duty[]> {
    const { data } = await media.ask<{ repostDuties: { edges: { node: Duty }[] } }>(
      `query ($filter: DutyFilter) { repostDuties(filter: $filter) { edges { node { ${fields} } } } }`,
      { as: webmaster(country), variables: { filter: { releaseId, channelId: country.sites.east } } },
    );
    return data.repostDuties.edges.map(({ node }) => node);
  }

  /** The newest duty of a kind, once it is in a state. */
  async function duty(kind: string, state: string): Promise<Duty> {
    const wanted = (all: readonly Duty[]) => all.findLast((one) => one.kind === kind && one.state === state);
    const found = wanted(await until(duties, (all) => wanted(all) !== undefined));
    if (found === undefined) throw new Error('just found');
    return found;
  }

  async function alarms(as: Viewer): Promise<readonly { kind: string; resolvedAt: string | null }[]> {
    const { data } = await media.ask<{ alarms: { edges: { node: { kind: string; resolvedAt: string | null } }[] } }>(
      `query ($filter: CopyAlarmFilter) { alarms(filter: $filter) { edges { node {
         kind resolvedAt duty { channel { name } } evidence { verdict }
       } } } }`,
      { as, variables: { filter: { releaseId } } },
    );
    return data.alarms.edges.map(({ node }) => node);
  }

  async function check(as: Viewer) {
    const { data } = await media.ask<{
      checkReposts: { __typename: string; message?: string; duties?: { id: string }[] };
    }>(
      `mutation ($input: CheckRepostsInput!) { checkReposts(input: $input) {
         __typename ... on RepostChecks { duties { id } columns } ... on ValidationFailure { message }
       } }`,
      { as, variables: { input: { channelId: country.sites.east, releaseId } } },
    );
    return data.checkReposts;
  }

  it('and is changed later raises an alarm for those who watch it, which ends when it is right again', async () => {
    site.serve('/a.html', articlePage({ title, body: body.replace('不得低于', '可以低于') }));
    pass(24 * 60);
    await duty('REPOST', 'DIFFERENT');
    expect(await alarms(viewer('monitor'))).toMatchObject([{ kind: 'CHANGED', resolvedAt: null }]);
    expect(await alarms(viewer('site', { channelIds: [country.sites.west] }))).toEqual([]);
    site.serve('/a.html', articlePage({ title, body }));
    pass(11);
    await duty('REPOST', 'VERIFIED');
    const [calm] = await until(
      () => alarms(viewer('monitor')),
      ([first]) => first?.resolvedAt !== null,
    );
    expect(calm?.kind).toBe('CHANGED');
  });

  it('and is removed later is gone, with an alarm', async () => {
    site.remove('/a.html');
    pass(24 * 60);
    await duty('REPOST', 'GONE');
    expect(await alarms(viewer('monitor'))).toMatchObject([{ kind: 'REMOVED', resolvedAt: null }]);
  });

  it('cannot be unmade by a site that does not answer', async () => {
    site.serve('/a.html', { status: 503, body: 'no' });
    pass(24 * 60);
    const all = await until(duties, ([first]) => first?.evidence.at(-1)?.verdict === 'UNREACHABLE');
    expect(all).toMatchObject([{ kind: 'REPOST', state: 'VERIFIED' }]);
  });

  it('has to be replaced after a correction, which only the new text does', async () => {
    const more = { edition: 2, reason: '更正检修率' };
    const seed = { id: releaseId, origin: country.agencies.province, title, body: corrected };
    await media.settled(media.documents.append('CORRECTED', seed, more).position);
    await report(2);
    await duty('REPLACE', 'DIFFERENT');
    site.serve('/a.html', articlePage({ title, body: corrected }));
    pass(11);
    const replaced = await duty('REPLACE', 'VERIFIED');
    expect(replaced.evidence.map(({ verdict }) => verdict)).toEqual([null, 'DIFFERENT', 'VERIFIED']);
  });

  it('has to be taken down after a recall, and is recognised although its text may no longer be read', async () => {
    media.documents.texts.clear();
    const seed = { id: releaseId, origin: country.agencies.province, title };
    await media.settled(media.documents.append('WITHDRAWN', seed, { reason: '内容有误' }).position);
    await report();
    const standing = await duty('RECALL', 'DIFFERENT');
    expect(standing.evidence.at(-1)).toMatchObject({ verdict: 'STANDING', text: null });
    site.remove('/a.html');
    pass(11);
    await duty('RECALL', 'VERIFIED');
    site.serve('/a.html', articlePage({ title, body }));
    pass(24 * 60);
    await duty('RECALL', 'DIFFERENT');
    expect(await alarms(viewer('monitor'))).toMatchObject([{ kind: 'RETURNED' }]);
  });

  it('has to be taken down after a recall, which is seen without any report', async () => {
    const seed = { id: releaseId, origin: country.agencies.province, title };
    site.serve('/a.html', '<html><body><p>很抱歉，您访问的页面不存在或已删除。</p></body></html>');
    await media.settled(media.documents.append('WITHDRAWN', seed, { reason: '内容有误' }).position);
    await duty('RECALL', 'VERIFIED');
  });

  it('has to be labelled after a repeal, which only the label does', async () => {
    const seed = { id: releaseId, origin: country.agencies.province, title };
    await media.settled(media.documents.append('FORCE_CHANGED', seed, { legalForce: 'REPEALED' }).position);
    await report();
    await duty('RELABEL', 'PARTIAL');
    site.serve('/a.html', articlePage({ title, body, label: '有效性：废止' }));
    pass(11);
    await duty('RELABEL', 'VERIFIED');
  });

  it('is looked at now when its channel or a monitor asks, so often in an hour', async () => {
    site.serve('/a.html', articlePage({ title, body: body.replace('24', '48') }));
    expect(await check(webmaster(country))).toMatchObject({ __typename: 'RepostChecks', duties: [{}] });
    await duty('REPOST', 'DIFFERENT');
    expect((await check(viewer('site', { channelIds: [country.sites.west] }))).__typename).toBe('NotFound');
    for (let count = 1; count < 6; count += 1) await check(viewer('monitor'));
    expect(await check(webmaster(country))).toMatchObject({
      __typename: 'ValidationFailure',
      message: expect.stringContaining('每小时最多核验 6 次'),
    });
    pass(61);
    expect((await check(webmaster(country))).__typename).toBe('RepostChecks');
  });
});

describe('a copy that no machine can look at', () => {
  let media: MediaStack;
  let country: InventedCountry;
  const content = Buffer.from('\u0089PNG\r\n\u001a\nan invented screenshot', 'latin1').toString('base64');

  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  async function open(): Promise<Duty> {
    const event = media.documents.append('PUBLISHED', { origin: country.agencies.province, title, body });
    await media.settled(event.position);
    const { data } = await media.ask<{ repostDuties: { edges: { node: Duty }[] } }>(
      `query ($filter: DutyFilter) { repostDuties(filter: $filter) { edges { node { ${fields} } } } }`,
      {
        as: webmaster(country),
        variables: { filter: { releaseId: event.releaseId, channelId: country.sites.east } },
      },
    );
    const [edge] = data.repostDuties.edges;
    if (edge === undefined) throw new Error('no duty');
    return edge.node;
  }

  type Result = { __typename: string; state?: string; message?: string } & Partial<Duty>;

  async function submit(dutyId: string, as: Viewer, of: object = {}): Promise<Result> {
    const file = { name: '公开栏.png', mediaType: 'image/png', content };
    const input = { dutyId, note: '村务公开栏，张三拍摄', postedAt: '2026-11-20T01:05:00Z', file, ...of };
    const { data } = await media.ask<{ submitManualEvidence: Result }>(
      `mutation ($input: SubmitManualEvidenceInput!) { submitManualEvidence(input: $input) {
         __typename ... on RepostDuty { ${fields} } ... on ValidationFailure { message } } }`,
      { as, variables: { input } },
    );
    return data.submitManualEvidence;
  }

  async function confirm(evidenceId: string, as: Viewer, of: object = {}): Promise<Result> {
    const { data } = await media.ask<{ confirmManualEvidence: Result }>(
      `mutation ($input: ConfirmManualEvidenceInput!) { confirmManualEvidence(input: $input) {
         __typename ... on RepostDuty { ${fields} } ... on ValidationFailure { message } } }`,
      { as, variables: { input: { evidenceId, isAccepted: true, ...of } } },
    );
    return data.confirmManualEvidence;
  }

  it('is proved by one person and confirmed by another, and counts from the time the proof names', async () => {
    const { id } = await open();
    const submitted = await submit(id, webmaster(country));
    expect(submitted).toMatchObject({ __typename: 'RepostDuty', state: 'OPEN' });
    const proof = submitted.evidence?.[0];
    expect(proof).toMatchObject({
      kind: 'MANUAL',
      file: { digest: expect.stringMatching(/^sha256:/) },
      decision: null,
    });
    expect(Buffer.from(proof?.file?.content ?? '', 'base64').toString('latin1')).toContain('an invented screenshot');
    const confirmed = await confirm(proof?.id ?? '', viewer('monitor', { agencyId: country.agencies.province.id }));
    expect(confirmed).toMatchObject({
      ...{ state: 'VERIFIED', copyTime: { at: '2026-11-20T09:05:00.000+08:00', basis: 'MANUAL' } },
      evidence: [{ decision: { isAccepted: true, decidedBy: 'test monitor' } }],
    });
    expect((await confirm(proof?.id ?? '', viewer('monitor'))).message).toBe('该佐证已有结论。');
  });

  it('is not confirmed by whoever handed the proof in, nor by the channel itself', async () => {
    const { id } = await open();
    const monitor = viewer('monitor');
    const proof = (await submit(id, monitor)).evidence?.[0]?.id ?? '';
    expect((await confirm(proof, monitor)).message).toContain('第二人');
    const both = viewer('monitor', { channelIds: [country.sites.east], subject: 'both' });
    expect((await confirm(proof, both)).__typename).toBe('NotFound');
    const other = viewer('monitor', { agencyId: country.agencies.coast.id, subject: 'other' });
    expect((await confirm(proof, other)).__typename).toBe('NotFound');
    const refused = await confirm(proof, viewer('operator'), { isAccepted: false, note: '看不清' });
    expect(refused).toMatchObject({ state: 'OPEN', evidence: [{ decision: { isAccepted: false } }] });
  });

  it('is proved by a picture or an address, by those who keep the channel', async () => {
    const { id } = await open();
    expect((await submit(id, webmaster(country), { file: null })).__typename).toBe('ValidationFailure');
    const text = { name: 'a.png', mediaType: 'image/png', content: Buffer.from('<script>').toString('base64') };
    expect((await submit(id, webmaster(country), { file: text })).__typename).toBe('ValidationFailure');
    expect((await submit(id, viewer('site', { channelIds: [country.sites.west] }))).__typename).toBe('NotFound');
  });

  it('leaves evidence that nobody changes afterwards', async () => {
    const { id } = await open();
    await submit(id, webmaster(country));
    const em = media.orm.em.fork();
    await expect(em.execute(`update evidence set note = 'other'`)).rejects.toThrow('evidence is kept as it is');
    await expect(em.execute(`delete from evidence`)).rejects.toThrow('evidence is kept as it is');
  });
});
