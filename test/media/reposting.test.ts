import { query } from '@dibao/shared/query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

interface Page {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

interface Candidates extends Pick<Page, 'pageInfo'> {
  readonly edges: readonly {
    readonly node: { readonly id: string; readonly duty: { readonly dueAt: string } | null };
  }[];
}

describe('what an account may repost', () => {
  let media: MediaStack;
  let country: InventedCountry;
  const operator = viewer('operator');

  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  async function check(releaseId: string, channelId = country.account) {
    const { data } = await media.ask<{ repostCheck: { reasons: { code: string; message: string; clause: string }[] } }>(
      `query ($releaseId: ID!, $channelId: ID!) {
        repostCheck(releaseId: $releaseId, channelId: $channelId) { allowed reasons { code message clause } }
      }`,
      { variables: { releaseId, channelId } },
    );
    return data.repostCheck.reasons;
  }

  async function repostable(args: object = {}, channelId = country.account): Promise<Page> {
    const { data, errors } = await media.ask<{ repostableReleases: Page }>(
      `query ($channelId: ID!, $topics: [String!], $notYetPosted: Boolean, $first: Int, $after: Cursor) {
        repostableReleases(channelId: $channelId, topics: $topics, notYetPosted: $notYetPosted, first: $first, after: $after) {
          edges { node { id } } pageInfo { endCursor hasNextPage }
        }
      }`,
      { as: viewer('editor', { channelIds: [channelId] }), variables: { channelId, ...args } },
    );
    expect(errors).toBeUndefined();
    return data.repostableReleases;
  }

  async function candidates(args: object, channelId: string): Promise<Candidates> {
    const { data, errors } = await media.ask<{ repostCandidates: Candidates }>(
      `query ($channelId: ID!, $text: String, $isAllowed: Boolean, $first: Int, $after: Cursor) {
        repostCandidates(channelId: $channelId, text: $text, isAllowed: $isAllowed, first: $first, after: $after) {
          edges { node { id decision { allowed reasons { code clause } } duty { state dueAt channel { id } } post { id } } }
          pageInfo { endCursor hasNextPage }
        }
      }`,
      { as: viewer('editor', { channelIds: [channelId] }), variables: { channelId, ...args } },
    );
    expect(errors).toBeUndefined();
    return data.repostCandidates;
  }

  const idsOf = (page: Page) => page.edges.map(({ node }) => node.id);

  async function publish(seed: Partial<Parameters<MediaStack['documents']['append']>[1]>): Promise<string> {
    const { releaseId, position } = media.documents.append('PUBLISHED', { origin: country.agencies.province, ...seed });
    await media.settled(position);
    return releaseId;
  }

  it('waits until a government site has it (A11)', async () => {
    const releaseId = await publish({ url: null });
    expect(await check(releaseId)).toEqual([
      { code: 'NOT_YET_ON_SITE', message: expect.stringContaining('政府网站是第一平台'), clause: 'A11' },
    ]);
    // A claim is no proof (H05); only the look of the hub makes it one.
    await query(
      media.orm.em.fork(),
      `update repost_duty set state = 'CLAIMED', url = 'https://site3.example.cn/1', mode = 'REPOST', claimed_at = now() where release_id = ? and channel_id = ?`,
      [releaseId, country.sites.east],
    );
    expect(await check(releaseId)).toHaveLength(1);
    await query(
      media.orm.em.fork(),
      `update repost_duty set state = 'VERIFIED', verified_at = now() where release_id = ? and channel_id = ?`,
      [releaseId, country.sites.east],
    );
    expect(await check(releaseId)).toEqual([]);
  });

  it('is what stands on gov.cn or on the registered site of a government or department', async () => {
    const codes = async (url: string) => (await check(await publish({ url }))).map(({ code }) => code);
    expect(await codes('https://www.example.gov.cn/zw/1.html')).toEqual([]);
    expect(await codes('http://site1.example.cn:80/zw/1.html')).toEqual([]);
    expect(await codes('https://evil-gov.cn/1.html')).toEqual(['NOT_YET_ON_SITE']);
    expect(await codes('https://gov.cn@example.com/1.html')).toEqual(['NOT_YET_ON_SITE']);
    // The site of a Party organ is a source, and no government site.
    expect(await codes('https://site8.example.cn/1.html')).toEqual(['NOT_YET_ON_SITE']);
  });

  it('comes from a news medium only where an authority over the account designated it, while that holds (E01)', async () => {
    const paper = media.documents.addAgency({ name: '某日报社', kind: 'MEDIA', level: 'PROVINCE', sourceId: 'paper' });
    const releaseId = await publish({ origin: paper, url: 'https://news.example.com/1.html' });
    const codes = async () => (await check(releaseId, country.sites.east)).map(({ code, message }) => [code, message]);
    // Nobody owes what a news medium publishes without a territory of its own.
    await query(media.orm.em.fork(), 'delete from repost_duty where release_id = ?', [releaseId]);
    expect(await codes()).toEqual([['NOT_WHITELISTED', '来源既非党委、政府网站，也不在稿源名单中。']]);
    const designate = async (input: object) => {
      const { data } = await media.ask<{ designateSource: { id: string; isValid: boolean } }>(
        `mutation ($input: DesignateSourceInput!) { designateSource(input: $input) {
          ... on VerifiedSource { id isValid hosts } ... on ValidationFailure { issues { path message } } ... on NotFound { message } } }`,
        {
          as: operator,
          variables: { input: { class: 'DESIGNATED_UNIT', name: '某日报', designatedBy: '某省网信办', ...input } },
        },
      );
      return data.designateSource;
    };
    expect(await designate({})).toMatchObject({ issues: [{ path: 'hosts' }] });
    await designate({ hosts: ['https://example.com/'], divisionCode: '770000' });
    expect(await codes()).toHaveLength(1);
    const { id, isValid } = await designate({
      hosts: ['example.com'],
      divisionCode: '990000',
      validFrom: '2026-01-01',
    });
    expect(isValid).toBe(true);
    expect(await codes()).toEqual([]);
    const end = `mutation ($id: ID!) { endSource(input: { sourceId: $id, validUntil: "2026-11-19" }) { ... on VerifiedSource { isValid } } }`;
    expect((await media.ask(end, { as: operator, variables: { id } })).data).toEqual({ endSource: { isValid: false } });
    expect(await codes()).toEqual([['NOT_WHITELISTED', '稿源“某日报”由某省网信办确定，已于 2026-11-19 到期。']]);
    expect((await media.ask(end, { as: viewer('site'), variables: { id } })).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
  });

  it('is listed exactly as it is checked, the latest first, page by page', async () => {
    const url = 'https://www.example.gov.cn/zw/2.html';
    for (let day = 1; day <= 5; day += 1) {
      await publish({
        url,
        enteredLogAt: `2026-10-0${day}T01:00:00.000Z`,
        document: { topics: day % 2 ? ['教育'] : ['公安'] },
      });
    }
    const all = await query<{ id: string }[]>(
      media.orm.em.fork(),
      'select id from release order by entered_log_at desc, id desc',
    );
    const allowed: string[] = [];
    for (const { id } of all) if ((await check(id)).length === 0) allowed.push(id);
    expect(idsOf(await repostable())).toEqual(allowed);
    const paged: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page: Page = await repostable({ first: 2, after });
      paged.push(...idsOf(page));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(paged).toEqual(allowed);
    expect(idsOf(await repostable({ topics: ['公安'] }))).toHaveLength(2);
  });

  it('leaves out what the channel has posted, unless asked for', async () => {
    const releaseId = await publish({ url: 'https://www.example.gov.cn/zw/3.html' });
    const of = async (args: object) => idsOf(await repostable(args, country.sites.east)).includes(releaseId);
    expect(await of({})).toBe(true);
    await query(
      media.orm.em.fork(),
      `update repost_duty set state = 'CLAIMED', url = 'https://site3.example.cn/3', mode = 'REPOST', claimed_at = now() where release_id = ? and channel_id = ?`,
      [releaseId, country.sites.east],
    );
    expect(await of({})).toBe(false);
    expect(await of({ notYetPosted: false })).toBe(true);
  });

  it('is shown with why not where it may not, what is owed first by when it is due', async () => {
    const owing = country.sites.east;
    const ready = await publish({ title: '关于开学的通知', url: 'https://www.example.gov.cn/zw/4.html' });
    const recalled = await publish({ title: '关于停课的通知', url: 'https://www.example.gov.cn/zw/5.html' });
    const { position } = media.documents.append('WITHDRAWN', {
      origin: country.agencies.province,
      id: recalled,
      title: '关于停课的通知',
    });
    await media.settled(position);
    const { edges } = await candidates({ first: 100 }, owing);
    expect(edges.find(({ node }) => node.id === ready)?.node).toMatchObject({
      decision: { allowed: true, reasons: [] },
      duty: { state: 'OPEN', channel: { id: owing } },
      post: null,
    });
    expect(edges.find(({ node }) => node.id === recalled)?.node).toMatchObject({
      decision: { allowed: false, reasons: [{ code: 'RECALLED', clause: 'E02' }] },
      duty: null,
    });
    const dues = edges.map(({ node }) => node.duty?.dueAt ?? 'never');
    expect(dues).toEqual(dues.toSorted());
    expect(dues.indexOf('never')).toBeGreaterThan(0);

    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: Candidates = await candidates({ first: 3, after }, owing);
      paged.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(edges.map(({ node }) => node.id));

    const titled = async (isAllowed: boolean) =>
      (await candidates({ text: '课的通知', isAllowed }, owing)).edges.map(({ node }) => node.id);
    expect([await titled(true), await titled(false)]).toEqual([[], [recalled]]);
  });

  it('is told to the channel and to those who watch it, and to nobody else', async () => {
    const code = async (as?: ReturnType<typeof viewer>) => {
      const { errors } = await media.ask(
        `{ repostableReleases(channelId: "${country.account}") { edges { node { id } } } }`,
        as && { as },
      );
      const listed = await media.ask(
        `{ repostCandidates(channelId: "${country.account}") { edges { node { id } } } }`,
        as && { as },
      );
      expect(listed.errors?.[0]?.extensions.code).toBe(errors?.[0]?.extensions.code);
      return errors?.[0]?.extensions.code;
    };
    expect(await code()).toBe('UNAUTHENTICATED');
    expect(await code(viewer('editor', { channelIds: [country.sites.west] }))).toBe('FORBIDDEN');
    expect(await code(viewer('monitor', { agencyId: country.agencies.east.id }))).toBeUndefined();
    expect(await code(viewer('monitor', { agencyId: country.agencies.coast.id }))).toBe('FORBIDDEN');
  });
});

describe('an import of the source whitelist', () => {
  it('takes the three classes, tells changed from unchanged, and refuses what is wrong by itself', async () => {
    await using media = await createMediaStack();
    const one = {
      class: 'DESIGNATED_UNIT',
      name: '某通讯社',
      hosts: 'www.agency.example.cn、https://m.example.cn/',
      designatedBy: '某网信办',
    };
    const counts = [];
    for (const record of [one, one, { ...one, validUntil: '2027-12-31' }])
      counts.push((await media.importRecords('sources', [record])).at(-1));
    expect(counts).toMatchObject([{ new: 1 }, { unchanged: 1 }, { changed: 1 }]);
    const messages = await media.importRecords('sources', [
      { ...one, name: '甲', class: '报纸' },
      { ...one, name: '乙', hosts: [] },
      { ...one, name: '丙', designatedBy: '' },
      { ...one, name: '丁', validFrom: '2027-02-30' },
      { ...one, name: '戊', agencySourceId: 'nobody' },
      { ...one, name: '己', validFrom: '2027-01-01', validUntil: '2026-01-01' },
    ]);
    const refused = messages.flatMap((message) =>
      message.type === 'refused' ? [`${message.line} ${message.refusal.field} ${message.refusal.code}`] : [],
    );
    expect(refused).toEqual([
      '1 class MALFORMED_FIELD',
      '2 hosts MISSING_FIELD',
      '3 designatedBy MISSING_FIELD',
      '4 validFrom MALFORMED_FIELD',
      '5 agencySourceId OWNER_NOT_REGISTERED',
      '6 validUntil MALFORMED_FIELD',
    ]);
    const found = await media.ask<{ verifiedSources: { edges: { node: object }[] } }>(
      `{ verifiedSources(filter: { text: "news.agency.example.cn", validOn: "2027-12-31" }) { edges { node { name class hosts designatedBy validUntil isValid agency { id } } } } }`,
    );
    expect(found.data.verifiedSources.edges).toEqual([
      {
        node: {
          name: '某通讯社',
          class: 'DESIGNATED_UNIT',
          hosts: ['agency.example.cn', 'm.example.cn'],
          designatedBy: '某网信办',
          validUntil: '2027-12-31',
          isValid: true,
          agency: null,
        },
      },
    ]);
  });
});
