import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
const older = { title: '东川市人民政府关于加强森林防火工作的通知', url: '/old.html', date: '2026-11-18' };

interface Duty {
  readonly state: string;
  readonly claimedAt: string | null;
  readonly url: string | null;
  readonly copyTime: { readonly firstSeenAt: string; readonly notSeenAt: string | null } | null;
  readonly evidence: readonly { readonly kind: string; readonly verdict: string; readonly occasion: string }[];
}

interface Column {
  readonly name: string;
  readonly source: string;
  readonly lookedAt: string | null;
  readonly failure: string | null;
  readonly entries: number;
  readonly newestOn: string | null;
}

interface Finding {
  readonly kind: string;
  readonly subject: string;
  readonly clause: string;
  readonly text: string;
  readonly resolvedAt: string | null;
  readonly ticket: { readonly id: string; readonly state: string; readonly code: string } | null;
}

describe('a site the hub watches', () => {
  let media: MediaStack;
  let country: InventedCountry;
  let site: WatchedSite;

  beforeAll(async () => {
    media = await createMediaStack({ looks: true });
    country = await seedCountry(media);
  });
  afterAll(async () => media[Symbol.asyncDispose]());
  beforeEach(async ({ onTestFinished }) => {
    site = await createWatchedSite(media);
    onTestFinished(() => site[Symbol.asyncDispose]());
  });

  function pass(minutes: number): void {
    media.now = new Date(media.now.getTime() + minutes * 60_000);
  }

  /** The present instant as the service writes it. */
  function now(): string {
    return new Date(media.now.getTime() + 8 * 3_600_000).toISOString().replace('Z', '+08:00');
  }

  async function register(name: string, url: string): Promise<void> {
    const { data } = await media.ask<{ registerColumn: { __typename: string } }>(
      `mutation ($input: RegisterColumnInput!) { registerColumn(input: $input) { __typename } }`,
      { as: webmaster(country), variables: { input: { channelId: country.sites.east, name, url } } },
    );
    expect(data.registerColumn.__typename).toBe('SiteColumn');
  }

  async function columns(): Promise<readonly Column[]> {
    const { data } = await media.ask<{ site: { columns: Column[] } }>(
      `query ($id: ID!) { site(id: $id) { columns { name source lookedAt failure entries newestOn } } }`,
      { variables: { id: country.sites.east } },
    );
    return data.site.columns;
  }

  async function duty(releaseId: string): Promise<Duty | undefined> {
    const { data } = await media.ask<{ repostDuties: { edges: { node: Duty }[] } }>(
      `query ($filter: DutyFilter) { repostDuties(filter: $filter) { edges { node {
         state claimedAt url copyTime { firstSeenAt notSeenAt } evidence { kind verdict occasion }
       } } } }`,
      { as: webmaster(country), variables: { filter: { releaseId, channelId: country.sites.east } } },
    );
    return data.repostDuties.edges[0]?.node;
  }

  async function findings(): Promise<readonly Finding[]> {
    const { data } = await media.ask<{ findings: { edges: { node: Finding }[] } }>(
      `query ($filter: FindingFilter) { findings(filter: $filter) { edges { node {
         kind subject clause text resolvedAt ticket { id state code }
       } } } }`,
      { as: viewer('monitor'), variables: { filter: { channelId: country.sites.east } } },
    );
    return data.findings.edges.map(({ node }) => node);
  }

  it('shows a copy by its column, and the copy is verified although nobody reported it', async () => {
    const column = site.list('中国政务', [older]);
    await register('中国政务', column);
    const [before] = await until(columns, ([first]) => first?.lookedAt != null);
    const { releaseId, position } = media.documents.append('PUBLISHED', {
      ...{ origin: country.agencies.province, title, body },
    });
    await media.settled(position);
    const url = site.serve('/copy.html', articlePage({ title, body, pubDate: '2026-11-20 09:12' }));
    site.list('中国政务', [{ title, url, date: '2026-11-20' }, older]);
    pass(6);
    const seenAt = now();
    const seen = await until(
      () => duty(releaseId),
      (found) => found?.state === 'VERIFIED',
    );
    expect(seen).toMatchObject({
      claimedAt: null,
      url,
      copyTime: { firstSeenAt: seenAt, notSeenAt: before?.lookedAt },
    });
    expect(seen?.evidence).toMatchObject([{ kind: 'LOOK', verdict: 'VERIFIED', occasion: 'COLUMN' }]);
  });

  it('is asked for what changed alone, and a column that fails says so and keeps what it listed', async () => {
    const column = site.list('中国政务', [older]);
    pass(1);
    await register('中国政务', column);
    await until(columns, ([first]) => first?.lookedAt === now());
    pass(6);
    await until(columns, ([first]) => first?.lookedAt === now());
    const asked = site.requests.filter(({ path }) => column.endsWith(path));
    expect(asked.map(({ status }) => status)).toEqual([200, 304]);
    site.serve(new URL(column).pathname, { status: 503, body: 'later' });
    pass(6);
    const [failing] = await until(columns, ([first]) => first?.failure !== null);
    expect(failing).toMatchObject({ entries: 1, newestOn: '2026-11-18', failure: '网站应答异常（503）。' });
  });

  it('is inspected: its columns are found by name, what is wrong becomes a ticket, and is re-checked', async () => {
    const asMonitor = viewer('monitor', { subject: 'test inspector' });
    const inspect = async () => {
      const { data } = await media.ask<{ inspectSites: { sites: number } }>(
        `mutation ($id: ID) { inspectSites(channelId: $id) { sites } }`,
        { as: asMonitor, variables: { id: country.sites.east } },
      );
      expect(data.inspectSites.sites).toBe(1);
    };
    for (const name of [
      '政府信息公开指南',
      '政府信息公开制度',
      '法定主动公开内容',
      '主动公开基本目录',
      '政府信息公开工作年度报告',
    ])
      site.list(name, [older]);
    site.list('中国政务', [{ ...older, date: '2026-11-20' }]);
    site.list('云岭政务', []);
    site.home({ without: ['中国政务'] });
    await inspect();
    const first = await until(findings, (found) => found.length > 0);
    expect(first).toMatchObject([
      { kind: 'COLUMN_MISSING', subject: '中国政务', clause: 'A08', resolvedAt: null, ticket: null },
    ]);
    await until(columns, (all) => all.some(({ name, lookedAt }) => name === '云岭政务' && lookedAt !== null));
    pass(31);
    const second = await until(findings, (found) => found.some(({ ticket }) => ticket !== null));
    expect(second.map(({ kind, subject, ticket }) => [kind, subject, ticket?.code])).toEqual([
      ['COLUMN_EMPTY', '云岭政务', undefined],
      ['COLUMN_MISSING', '中国政务', 'COLUMN_MISSING'],
    ]);
    expect((await columns()).find(({ name }) => name === '云岭政务')).toMatchObject({
      source: 'DISCOVERED',
      entries: 0,
    });
    site.home();
    pass(1);
    await inspect();
    const third = await until(findings, (found) => found.some(({ resolvedAt }) => resolvedAt !== null));
    expect(third.find(({ kind }) => kind === 'COLUMN_MISSING')?.ticket).toMatchObject({ state: 'RECHECKED' });
  });

  it('shows its findings to those who watch it, and is inspected by nobody else', async () => {
    const ask = (as: ReturnType<typeof viewer>) =>
      media.ask(`mutation { inspectSites { sites } }`, { as }).then(({ errors }) => errors?.[0]?.extensions.code);
    expect(await ask(webmaster(country))).toBe('FORBIDDEN');
    const other = viewer('site', { channelIds: [country.sites.west] });
    const { data } = await media.ask<{ findings: { edges: unknown[] } }>(`{ findings { edges { node { id } } } }`, {
      as: other,
    });
    expect(data.findings.edges).toEqual([]);
    const { data: refused } = await media.ask<{ registerColumn: { __typename: string } }>(
      `mutation ($input: RegisterColumnInput!) { registerColumn(input: $input) { __typename } }`,
      {
        as: other,
        variables: { input: { channelId: country.sites.east, name: '中国政务', url: 'https://a.example' } },
      },
    );
    expect(refused.registerColumn.__typename).toBe('NotFound');
  });
});
