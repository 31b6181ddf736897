import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

interface Summary {
  readonly obliged: number;
  readonly open: number;
  readonly claimed: number;
  readonly overdue: number;
}

interface Row {
  readonly key: string;
  readonly label: string;
  readonly medianDelaySeconds: number | null;
  readonly summary: Summary;
}

interface DutyPage {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

const day = { from: '2026-11-20T00:00:00+08:00', to: '2026-11-21T00:00:00+08:00' };

const rowsOf = `query ($groupBy: ComplianceGrouping!, $from: DateTime!, $to: DateTime!, $divisionCode: String, $system: String) {
  compliance(groupBy: $groupBy, from: $from, to: $to, divisionCode: $divisionCode, system: $system) {
    key label medianDelaySeconds summary { obliged open claimed overdue }
  }
}`;

interface RegionAnswer {
  readonly region: { readonly code: string } | null;
  readonly above: readonly { readonly code: string }[];
  readonly summary: Summary;
  readonly below: readonly {
    readonly region: { readonly name: string };
    readonly isDivided: boolean;
    readonly summary: Summary;
  }[];
}

const regionQuery = `query ($from: DateTime!, $to: DateTime!, $divisionCode: String) {
  complianceOfRegion(from: $from, to: $to, divisionCode: $divisionCode) {
    region { code } above { code } summary { obliged open claimed overdue }
    below { region { name } isDivided summary { obliged open claimed overdue } }
  }
}`;

const releasesPage = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Release {
  id compliance { obliged open claimed overdue }
  duties(first: 3) { edges { node { id timeliness channel { id name owner { id } noDutyReason } release { id } evidence { url } acknowledgedAt } } }
} } }`;

describe('compliance', () => {
  let media: MediaStack;
  let country: InventedCountry;
  let releaseIds: string[] = [];

  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
    const events = Array.from({ length: 50 }, () =>
      media.documents.append('PUBLISHED', { origin: country.agencies.province }),
    );
    releaseIds = events.map(({ releaseId }) => releaseId);
    await media.settled(events.at(-1)?.position ?? 0);
    const [releaseId = ''] = releaseIds;
    await media.ask(`mutation ($input: ReportRepostsInput!) { reportReposts(input: $input) { __typename } }`, {
      as: viewer('operator'),
      variables: {
        input: { reports: [{ releaseId, channelId: country.sites.east, url: 'https://site3.example.cn/a.html' }] },
      },
    });
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  async function rows(groupBy: string, more: object = {}, as = viewer('operator')): Promise<Row[]> {
    const { data, errors } = await media.ask<{ compliance: Row[] }>(rowsOf, {
      as,
      variables: { groupBy, ...day, ...more },
    });
    expect(errors).toBeUndefined();
    return data.compliance;
  }

  async function pageOfDuties(after: string | null): Promise<DutyPage> {
    const { data } = await media.ask<{ repostDuties: DutyPage }>(
      `query ($after: Cursor) { repostDuties(first: 37, after: $after) { edges { node { id } } pageInfo { endCursor hasNextPage } } }`,
      { as: viewer('operator'), variables: { after } },
    );
    return data.repostDuties;
  }

  const sum = (all: readonly Row[]) => all.reduce((total, { summary }) => total + summary.obliged, 0);

  describe('sums', () => {
    it('agree whatever they are grouped by', async () => {
      const groups = await Promise.all(['DIVISION', 'SYSTEM', 'CHANNEL', 'RELEASE', 'DAY'].map((by) => rows(by)));
      expect(groups.map((all) => [all.length, sum(all)])).toEqual([
        [3, 200],
        [2, 200],
        [4, 200],
        [50, 200],
        [1, 200],
      ]);
    });

    it('carry names people read', async () => {
      expect((await rows('DIVISION')).map(({ key, label }) => [key, label])).toEqual([
        ['880200', '西川市人民政府'],
        ['990000', '云岭省人民政府'],
        ['990100', '东川市人民政府'],
      ]);
      expect((await rows('SYSTEM')).map(({ key, label }) => [key, label])).toEqual([
        ['', '各级政府'],
        ['公安', '公安'],
      ]);
    });

    it('say how long copies took, by their claims while nobody has looked', async () => {
      const [row] = await rows('DAY');
      expect(row).toMatchObject({ key: '2026-11-20', medianDelaySeconds: 600, summary: { claimed: 1, open: 199 } });
    });

    it('narrow by region and by system', async () => {
      expect(sum(await rows('CHANNEL', { divisionCode: '990100' }))).toBe(100);
      expect(sum(await rows('CHANNEL', { system: '公安' }))).toBe(100);
      expect(sum(await rows('CHANNEL', { divisionCode: '990100', system: '公安' }))).toBe(50);
    });

    it('count a claim in time never as overdue', async () => {
      media.now = new Date('2027-01-20T00:00:00Z');
      const [row] = await rows('DAY');
      media.now = new Date('2026-11-20T01:10:00Z');
      expect(row?.summary).toMatchObject({ obliged: 200, overdue: 199 });
    });

    it('of a region tell those directly below, down from what one monitors', async () => {
      const { agencies } = country;
      const ofRegion = async (as: ReturnType<typeof viewer>, divisionCode: string | null = null) => {
        const { data } = await media.ask<{ complianceOfRegion: RegionAnswer }>(regionQuery, {
          as,
          variables: { ...day, divisionCode },
        });
        const { region, above, below, summary } = data.complianceOfRegion;
        return {
          ...{ region: region?.code ?? null, above: above.map(({ code }) => code), obliged: summary.obliged },
          below: below.map((row) => [row.region.name, row.isDivided, row.summary.obliged]),
        };
      };
      const province = {
        ...{ region: '990000', above: [], obliged: 200 },
        below: [
          ['西川市人民政府', false, 50],
          ['云岭省人民政府', false, 50],
          ['东川市人民政府', false, 100],
        ],
      };
      expect(await ofRegion(viewer('monitor', { agencyId: agencies.office.id }))).toEqual(province);
      expect(await ofRegion(viewer('operator'))).toEqual({ ...province, above: [''] });
      expect(await ofRegion(viewer('monitor', { agencyId: agencies.office.id }), '990100')).toEqual({
        ...{ region: '990100', above: ['990000'], obliged: 100 },
        below: [['东川市人民政府', false, 100]],
      });
      // A city asks for its province and is shown itself: nothing above it is its business.
      expect(await ofRegion(viewer('monitor', { agencyId: agencies.east.id }), '990000')).toMatchObject({
        obliged: 100,
      });
    });

    it('refuse a period that ends before it begins', async () => {
      const { errors } = await media.ask(rowsOf, {
        as: viewer('operator'),
        variables: { groupBy: 'DAY', from: day.to, to: day.from },
      });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    });
  });

  describe('who sees what', () => {
    it('a city’s monitor sees its region, a department’s its system, a site its own', async () => {
      const { agencies, sites } = country;
      const seen = await Promise.all([
        rows('CHANNEL', {}, viewer('monitor', { agencyId: agencies.east.id })),
        rows('CHANNEL', {}, viewer('monitor', { agencyId: agencies.office.id })),
        rows('CHANNEL', {}, viewer('monitor', { agencyId: agencies.provincePolice.id })),
        rows('CHANNEL', {}, viewer('monitor', { agencyId: agencies.coast.id })),
        rows('CHANNEL', {}, viewer('monitor')),
        rows('CHANNEL', {}, viewer('site', { channelIds: [sites.west] })),
        rows('CHANNEL', {}, viewer('site')),
        rows('CHANNEL', {}, viewer('publisher', { agencyId: agencies.province.id })),
        rows('CHANNEL', {}, viewer('publisher', { agencyId: agencies.coast.id })),
      ]);
      const names = seen.map((all) => all.map(({ label }) => label.replace('网站', '')).toSorted());
      const everyone = ['东川市人民政府', '东川市公安局', '云岭省公安厅', '西川市人民政府'];
      expect(names).toEqual([
        ['东川市人民政府', '东川市公安局'],
        everyone,
        ['东川市公安局', '云岭省公安厅'],
        [],
        everyone,
        ['西川市人民政府'],
        [],
        everyone,
        [],
      ]);
    });

    it('the public sees the sums of a release and no single duty', async () => {
      const { data, errors } = await media.ask<{ _entities: { compliance: Summary; duties: null }[] }>(releasesPage, {
        variables: { representations: [{ __typename: 'Release', id: releaseIds[0] }] },
      });
      expect(data._entities).toMatchObject([{ compliance: { obliged: 4, claimed: 1 }, duties: null }]);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    });
  });

  it('the public’s sums of a release are summed once, however many look', async () => {
    const look = async () =>
      media.ask(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Release { compliance { obliged } } } }`,
        {
          variables: { representations: [{ __typename: 'Release', id: releaseIds[7] }] },
        },
      );
    media.statements.length = 0;
    await Promise.all(Array.from({ length: 10 }, look));
    expect(media.statements).toHaveLength(1);
  });

  it('shows 50 releases with sums, duties, channels and evidence in seven statements, whatever the page size', async () => {
    // Another test turned the clock: the tallies follow it back, and until then the duties themselves are read as well.
    await expect
      .poll(async () => media.orm.em.fork().execute(`select from figures where counted_until < '2026-12-01'`))
      .toHaveLength(1);
    const counts: number[] = [];
    for (const size of [1, 50]) {
      media.statements.length = 0;
      const { errors } = await media.ask(releasesPage, {
        as: viewer('operator'),
        variables: { representations: releaseIds.slice(0, size).map((id) => ({ __typename: 'Release', id })) },
      });
      expect(errors).toBeUndefined();
      counts.push(media.statements.length);
    }
    expect(counts).toEqual([7, 7]);
  });

  it('pages through duties without a gap or a repetition', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: DutyPage = await pageOfDuties(after);
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect([seen.length, new Set(seen).size]).toEqual([200, 200]);
  });
});
