import { siteToInspect } from '@dibao/media/queries/verification/site-to-inspect';
import { query } from '@dibao/shared/query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

interface Result {
  readonly id?: string;
  readonly state?: string;
  readonly status?: string;
  readonly message?: string;
  readonly issues?: readonly { readonly path: string; readonly clause: string | null }[];
}

describe('the registry of accounts', () => {
  let media: MediaStack;
  let country: InventedCountry;

  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  const failures = `... on ValidationFailure { message issues { path clause } } ... on NotFound { message }`;

  async function act(mutation: string, input: object, as: ReturnType<typeof viewer>): Promise<Result> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
    const inputs: Record<string, string> = {
      ApproveFiling: 'DecideFiling',
      OrderToClose: 'SuperviseChannel',
      ResumeChannel: 'SuperviseChannel',
      CloseChannel: 'SuperviseChannel',
    };
    const shape = ['fileAccount', 'changeAccount', 'closeAccount', 'approveFiling'].includes(mutation)
      ? '... on Filing { id state number approvedBy channel { id status } }'
      : '... on Site { id status url } ... on MediaAccount { id status }';
    const { data, errors } = await media.ask<Record<string, Result>>(
      `mutation ($input: ${inputs[type] ?? type}Input!) { ${mutation}(input: $input) { ${shape} ${failures} } }`,
      { as, variables: { input } },
    );
    if (errors !== undefined) return { message: errors[0]?.extensions.code ?? 'error' };
    return data[mutation] ?? {};
  }

  const sponsor = () => viewer('site', { agencyId: country.agencies.east.id, subject: '东川市政府办' });
  const province = () => viewer('monitor', { agencyId: country.agencies.province.id, subject: '省政府办公厅' });
  const filing = (more: object = {}) => ({
    platform: 'WECHAT',
    name: '东川发布',
    handle: 'dongchuanfabu',
    sponsorId: country.agencies.east.id,
    certification: '东川市人民政府官方账号',
    groups: ['云岭政务矩阵'],
    ...more,
  });

  it('takes an account from its filing over approval to its closing, and keeps every move', async () => {
    const filed = (await act('fileAccount', filing(), sponsor())) as Result & {
      channel: { id: string; status: string };
    };
    expect(filed).toMatchObject({ state: 'SUBMITTED', channel: { status: 'FILED' } });
    const channelId = filed.channel.id;
    expect(
      await act(
        'approveFiling',
        { filingId: filed.id, isApproved: true, approvedBy: '省政府办公厅' },
        viewer('monitor', { agencyId: country.agencies.coast.id }),
      ),
    ).toMatchObject({ message: expect.stringContaining('没有报备') });
    const approval = {
      filingId: filed.id,
      isApproved: true,
      approvedBy: '云岭省人民政府办公厅',
      number: '云新媒备〔2026〕1号',
    };
    expect(await act('approveFiling', approval, province())).toMatchObject({
      state: 'APPROVED',
      number: '云新媒备〔2026〕1号',
      channel: { status: 'ACTIVE' },
    });
    expect(await act('approveFiling', approval, province())).toMatchObject({ issues: [{ path: 'filingId' }] });

    const own = viewer('editor', { channelIds: [channelId], subject: '编辑甲' });
    const change = await act('changeAccount', { channelId, groups: ['甲', '乙'], note: '并入矩阵' }, own);
    expect(await act('changeAccount', { channelId, name: '东川', note: '再改' }, own)).toMatchObject({
      issues: [{ path: 'channelId' }],
    });
    await act(
      'approveFiling',
      { filingId: change.id, isApproved: true, approvedBy: '云岭省人民政府办公厅' },
      province(),
    );
    const { data } = await media.ask<{ mediaAccount: object; accountGroups: object[] }>(
      `query ($id: ID!) { mediaAccount(id: $id) { groups openedOn issues { path } filing { number approvedBy filedBy } } accountGroups { name accounts } }`,
      { variables: { id: channelId } },
    );
    expect(data).toEqual({
      mediaAccount: {
        groups: ['甲', '乙'],
        openedOn: '2026-11-20',
        issues: [],
        filing: { number: '云新媒备〔2026〕1号', approvedBy: '云岭省人民政府办公厅', filedBy: null },
      },
      accountGroups: [
        { name: '乙', accounts: 1 },
        { name: '甲', accounts: 1 },
      ].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    });

    expect(await act('orderToClose', { channelId, reason: '长期不更新' }, province())).toMatchObject({
      issues: [{ path: 'evidence', clause: 'E09' }],
    });
    expect(
      await act('orderToClose', { channelId, reason: '长期不更新', evidence: 'https://weixin.example/1' }, province()),
    ).toMatchObject({ status: 'ORDERED_TO_CLOSE' });
    expect(await act('closeChannel', { channelId, reason: '已注销' }, province())).toMatchObject({ status: 'CLOSED' });
    expect(await act('resumeChannel', { channelId, reason: '误关' }, province())).toMatchObject({
      issues: [{ path: 'channelId' }],
    });
    const moves = await query<{ move: string; by: string }[]>(
      media.orm.em.fork(),
      'select move, by from channel_move where channel_id = ? order by id',
      [channelId],
    );
    // The clock of the test stands still, and with it the order of what happens in one moment.
    expect(new Set(moves.map(({ move, by }) => `${move} ${by}`))).toEqual(
      new Set(['APPROVE 省政府办公厅', 'ORDER_TO_CLOSE 省政府办公厅', 'CLOSE 省政府办公厅']),
    );
  });

  it('refuses names, certifications and levels the rules do not allow, each with its clause (E05, E06)', async () => {
    const { police } = country.agencies;
    const officers = viewer('site', { agencyId: police.id });
    const wrong = filing({ sponsorId: police.id, name: '东川公安', certification: '官方账号', handle: 'gaj' });
    expect((await act('fileAccount', wrong, officers)).issues).toEqual([
      { path: 'name', clause: 'E05' },
      { path: 'certification', clause: 'E05' },
    ]);
    const county = media.documents.addAgency({
      name: '东川县司法局',
      kind: 'DEPARTMENT',
      level: 'COUNTY',
      parentId: country.agencies.east.id,
    });
    await media.importSites([]);
    const ask = filing({ sponsorId: county.id, name: '东川司法', certification: '东川县司法局', handle: 'sfj' });
    expect((await act('fileAccount', ask, province())).issues).toEqual([{ path: 'sponsorId', clause: 'E06' }]);
    expect(await act('fileAccount', { ...ask, exception: '法律援助预约需要' }, province())).toMatchObject({
      state: 'SUBMITTED',
    });
    expect(
      await act('fileAccount', filing({ handle: 'x' }), viewer('site', { agencyId: country.agencies.coast.id })),
    ).toMatchObject({ message: expect.stringContaining('没有机关') });
    expect((await act('fileAccount', filing(), viewer('assessor'))).message).toBe('FORBIDDEN');
  });

  it('has nobody decide what they filed themselves', async () => {
    const filed = await act(
      'fileAccount',
      filing({
        handle: 'self',
        platform: 'DOUYIN',
        name: '云岭发布',
        sponsorId: country.agencies.province.id,
        certification: '云岭省人民政府',
      }),
      province(),
    );
    expect(
      await act('approveFiling', { filingId: filed.id, isApproved: true, approvedBy: '省' }, province()),
    ).toMatchObject({ issues: [{ path: 'filingId' }] });
    const refused = await act(
      'approveFiling',
      { filingId: filed.id, isApproved: false, approvedBy: '省', note: '重复建设' },
      viewer('operator'),
    );
    expect(refused).toMatchObject({ state: 'REFUSED', channel: { status: 'CLOSED' } });
  });

  it('judges a page of accounts in as many statements as a single one', async () => {
    // A department first: its government is a question of its own.
    const { east, police, west, office } = country.agencies;
    for (const [place, owner] of [police, east, west, office, east, police].entries()) {
      await query(
        media.orm.em.fork(),
        `insert into channel (source_id, platform, name, handle, owner_id, level, status, record_digest)
         values (?, 'TOUTIAO', ?, ?, ?::uuid, 'CITY', 'ORDERED_TO_CLOSE', 'x')`,
        [`many:${place}`, `账号${place}`, `many${place}`, owner.id],
      );
    }
    const counts: number[] = [];
    for (const first of [1, 6]) {
      media.statements.length = 0;
      const { data } = await media.ask<{ mediaAccounts: { edges: { node: { issues: object[] } }[] } }>(
        `query ($first: Int) { mediaAccounts(first: $first, filter: { statuses: [ORDERED_TO_CLOSE], platforms: [TOUTIAO] }) {
          edges { node { issues { path clause } } } } }`,
        { variables: { first } },
      );
      expect(data.mediaAccounts.edges.filter(({ node }) => node.issues.length > 0)).toHaveLength(first);
      counts.push(media.statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });

  it('finds what was never filed, and who sleeps', async () => {
    const { data } = await media.ask<{ mediaAccounts: { edges: { node: { name: string; issues: object[] } }[] } }>(
      `{ mediaAccounts(filter: { isFiled: false, statuses: [ACTIVE] }) { edges { node { name isSleeping issues { path clause } } } } }`,
    );
    expect(data.mediaAccounts.edges.map(({ node }) => node)).toEqual([
      {
        name: '平安东川',
        isSleeping: null,
        issues: [
          { path: 'filing', clause: 'E09' },
          { path: 'certification', clause: 'E05' },
        ],
      },
    ]);
  });

  it('shows on which platforms governments are, by level and day (E15)', async () => {
    await media.importSites([
      { sourceId: 'cov1', platform: 'WEIBO', name: '西川发布', handle: 'xcfb', ownerSourceId: 'agency:west' },
      { sourceId: 'cov2', platform: 'WECHAT', name: '西川发布', handle: 'xcfb', ownerSourceId: 'agency:west' },
    ]);
    await query(media.orm.em.fork(), `update channel set opened_on = '2014-05-01' where source_id = 'cov2'`);
    const ask = async (on: string) => {
      const { data } = await media.ask<{
        accountCoverage: { agencies: number; complete: number; rows: { edges: { node: object }[] } };
      }>(
        `query ($on: Date) { accountCoverage(levels: [CITY], divisionCode: "990000", on: $on) { agencies complete rows { edges { node { covered missing agency { id } } } } } }`,
        { variables: { on } },
      );
      return data.accountCoverage;
    };
    expect(await ask('2026-11-20')).toMatchObject({ agencies: 2, complete: 1 });
    const before = await ask('2014-03-31');
    expect(before.complete).toBe(0);
    expect(before.rows.edges.map(({ node }) => node)).toContainEqual({
      covered: ['WEIBO'],
      missing: ['WECHAT'],
      agency: { id: country.agencies.west.id },
    });
  });
});

describe('a site that moves', () => {
  it('keeps its id, is found by its old address, and no list moves it back or undoes what people decided (H19)', async () => {
    await using media = await createMediaStack();
    const { sites, agencies } = await seedCountry(media);
    const as = viewer('monitor', { agencyId: agencies.province.id });
    const move = async (url: string) => {
      const { data } = await media.ask<{ moveSite: { url?: string; issues?: object[] } }>(
        `mutation ($input: MoveSiteInput!) { moveSite(input: $input) { ... on Site { id url formerAddresses { url } } ... on ValidationFailure { issues { path } } } }`,
        { as, variables: { input: { channelId: sites.east, url, reason: '迁入全省平台' } } },
      );
      return data.moveSite;
    };
    expect(await move('https://dongchuan.yl.example.cn/')).toEqual({
      id: sites.east,
      url: 'https://dongchuan.yl.example.cn/',
      formerAddresses: [{ url: 'https://site3.example.cn' }],
    });
    expect(await move('https://dongchuan.yl.example.cn')).toEqual({ issues: [{ path: 'url' }] });
    expect(await move('https://site4.example.cn')).toEqual({ issues: [{ path: 'url' }] });
    expect(await siteToInspect(media.orm.em.fork(), sites.east, media.now)).toMatchObject({
      host: 'dongchuan.yl.example.cn',
      hosts: ['dongchuan.yl.example.cn', 'site3.example.cn'],
    });
    const find = async (text: string) => {
      const { data } = await media.ask<{ sites: { edges: { node: { id: string; url: string } }[] } }>(
        `query ($text: String!) { sites(filter: { text: $text }) { edges { node { id url } } } }`,
        { variables: { text } },
      );
      return data.sites.edges.map(({ node }) => node);
    };
    expect(await find('site3.example.cn')).toEqual([{ id: sites.east, url: 'https://dongchuan.yl.example.cn/' }]);
    await media.ask(
      `mutation ($id: ID!) { closeChannel(input: { channelId: $id, reason: "并入省平台" }) { __typename } }`,
      { as, variables: { id: sites.east } },
    );
    await media.importSites([
      { sourceId: 'east', name: '东川市政府网', url: 'https://site3.example.cn/', ownerSourceId: 'agency:east' },
    ]);
    const [row] = await query<{ url: string; status: string; name: string }[]>(
      media.orm.em.fork(),
      'select url, status, name from channel where id = ?',
      [sites.east],
    );
    expect(row).toEqual({ url: 'https://dongchuan.yl.example.cn/', status: 'CLOSED', name: '东川市政府网' });
    const { position, releaseId } = media.documents.append('PUBLISHED', {
      origin: agencies.province,
      url: 'https://site3.example.cn/1.html',
    });
    await media.settled(position);
    expect(releaseId).toBeDefined();
  });
});
