import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

interface Owed {
  readonly channel: { readonly sourceId: string };
  readonly why: string;
  readonly onBehalfOf: readonly { readonly id: string }[];
  readonly column: string | null;
}

describe('units without a channel of their own', () => {
  let media: MediaStack;
  let country: InventedCountry;
  let audit: string;
  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
    const department = (name: string, parentId: string, more: object = {}) =>
      media.documents.addAgency({ name, kind: 'DEPARTMENT', level: 'CITY', divisionCode: '990100', parentId, ...more });
    audit = department('东川市审计局', country.agencies.east.id, { system: '审计' }).id;
    department('西川市审计局', country.agencies.west.id, { system: '审计', divisionCode: '880200' });
    const town = media.documents.addAgency({
      ...{ name: '青石镇人民政府', level: 'TOWNSHIP', divisionCode: '990199', parentId: country.agencies.east.id },
    });
    department('青石镇审计所', town.id, { level: 'TOWNSHIP', system: '审计' });
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  async function owed(seed: Partial<Parameters<MediaStack['documents']['append']>[1]>, language: 'zh' | 'en' = 'zh') {
    const event = media.documents.append('PUBLISHED', { origin: country.agencies.province, ...seed });
    await media.settled(event.position);
    const { data, errors } = await media.ask<{ repostDuties: { edges: { node: Owed }[] } }>(
      `query ($filter: DutyFilter) { repostDuties(filter: $filter) { edges { node {
         channel { sourceId } why onBehalfOf { id } column } } } }`,
      { as: viewer('operator'), language, variables: { filter: { releaseId: event.releaseId } } },
    );
    expect(errors).toBeUndefined();
    return Object.fromEntries(data.repostDuties.edges.map(({ node }) => [node.channel.sourceId, node]));
  }

  const audits = { scope: 'SECTOR', systems: ['审计'] } as const;

  it('leave their duty to the portal of the government above, once for all of them, and it says for whom', async () => {
    const duties = await owed(audits);
    expect(Object.keys(duties).toSorted()).toEqual(['east', 'west']);
    expect(duties['east']?.onBehalfOf.map(({ id }) => id)).toContain(audit);
    expect(duties['east']?.why).toMatch(
      /本门户代(东川市审计局、青石镇审计所|青石镇审计所、东川市审计局)承担，其没有自己的渠道（E07）。$/,
    );
    expect((await owed(audits, 'en'))['west']?.why).toMatch(/This portal owes it for 西川市审计局, without a channel/);
  });

  it('leave nothing to the origin’s own portal, which has the text', async () => {
    expect(await owed({ ...audits, origin: country.agencies.east })).toEqual({});
  });

  it('add no second duty where the portal owes one already', async () => {
    const duties = await owed({});
    expect(Object.keys(duties).toSorted()).toEqual(['east', 'police', 'provincePolice', 'west']);
    expect(duties['east']?.onBehalfOf).toHaveLength(3);
    expect(duties['police']?.onBehalfOf).toEqual([]);
  });

  it('owe for themselves once they have a channel', async () => {
    await media
      .importSites([
        { sourceId: 'audit', name: '东川市审计局', url: 'https://audit.example.cn', ownerSourceId: 'agency:audit' },
      ])
      .then((told) => expect(told.at(-1)).toMatchObject({ refused: 1 }));
    media.documents.addAgency({
      ...(media.documents.agencies.find(({ id }) => id === audit) ?? { name: '' }),
      sourceId: 'agency:audit',
    });
    await media.importSites([
      { sourceId: 'audit', name: '东川市审计局', url: 'https://audit.example.cn', ownerSourceId: 'agency:audit' },
    ]);
    const duties = await owed(audits);
    expect(Object.keys(duties).toSorted()).toEqual(['audit', 'east', 'west']);
    expect(duties['east']?.onBehalfOf).toHaveLength(1);
  });

  it('have the column of a portal by the origin of the release', async () => {
    const province = await owed({});
    expect([province['east']?.column, province['police']?.column]).toEqual(['云岭政务', null]);
    expect((await owed({ origin: country.agencies.state }))['coast']?.column).toBe('中国政务');
    expect((await owed({ origin: country.agencies.provincePolice }))['province']?.column).toBe('云岭政务');
  });

  it('are told before anything is published, with the same answer as after', async () => {
    interface Plan {
      readonly plannedObligations: {
        readonly total: number;
        readonly channels: {
          readonly edges: readonly {
            readonly node: { channel: { sourceId: string }; why: string };
            readonly cursor: string;
          }[];
          readonly pageInfo: { readonly hasNextPage: boolean };
        };
      };
    }
    const ask = async (
      variables: Readonly<Record<string, unknown>>,
      as = viewer('publisher', { agencyId: country.agencies.province.id }),
    ) =>
      media.ask<Plan>(
        `query ($originId: ID!, $scope: ReleaseScope!, $systems: [String!], $divisionCode: String, $publishedAt: DateTime, $first: Int, $after: Cursor) {
           plannedObligations(originId: $originId, scope: $scope, systems: $systems, divisionCode: $divisionCode, publishedAt: $publishedAt, first: $first, after: $after) {
             total standingIn dueAt calendarStatus profile { key }
             channels { edges { cursor node { channel { sourceId } why } } pageInfo { hasNextPage } } } }`,
        { as, variables },
      );
    const plan = { originId: country.agencies.province.id, ...audits, publishedAt: '2026-12-01T09:00:00+08:00' };
    const { data } = await ask(plan);
    const duties = await owed(audits);
    expect(data.plannedObligations).toMatchObject({ total: 3, standingIn: 2, dueAt: '2026-12-03T00:00:00.000+08:00' });
    expect(data.plannedObligations.channels.edges.map(({ node }) => [node.channel.sourceId, node.why])).toEqual(
      expect.arrayContaining(Object.values(duties).map(({ channel, why }) => [channel.sourceId, why])),
    );

    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page: Plan['plannedObligations'] = (await ask({ ...plan, first: 2, after })).data.plannedObligations;
      expect(page.total).toBe(3);
      seen.push(...page.channels.edges.map(({ node }) => node.channel.sourceId));
      if (!page.channels.pageInfo.hasNextPage) break;
      after = page.channels.edges.at(-1)?.cursor ?? null;
    }
    expect(seen.toSorted()).toEqual(['audit', 'east', 'west']);

    expect((await ask(plan, viewer('monitor'))).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    for (const wrong of [
      { systems: [] },
      { scope: 'REGION' },
      { scope: 'REGION', divisionCode: '660000' },
      { originId: 'nobody' },
    ])
      expect((await ask({ ...plan, ...wrong })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('a channel that moves', () => {
  it('keeps its duties and their history: they belong to the channel and not to its address', async () => {
    await using media = await createMediaStack();
    const { agencies, sites } = await seedCountry(media);
    const { releaseId, position } = media.documents.append('PUBLISHED', { origin: agencies.province });
    await media.settled(position);
    const moved = {
      sourceId: 'east',
      name: '东川市人民政府网站',
      url: 'https://dongchuan.example.cn',
      ownerSourceId: 'agency:east',
    };
    expect((await media.importSites([moved])).at(-1)).toMatchObject({ changed: 1 });
    const { data } = await media.ask<{ repostDuties: { edges: { node: object }[] } }>(
      `query ($filter: DutyFilter) { repostDuties(filter: $filter) { edges { node { state channel { ... on Site { url } } } } } }`,
      { as: viewer('site', { channelIds: [sites.east] }), variables: { filter: { releaseId } } },
    );
    expect(data.repostDuties.edges).toEqual([
      { node: { state: 'OPEN', channel: { url: 'https://dongchuan.example.cn' } } },
    ]);
  });
});
