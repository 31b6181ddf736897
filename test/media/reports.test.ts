import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@dibao/shared/auth';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

interface Report {
  readonly __typename: string;
  readonly message?: string;
  readonly issues?: readonly { readonly path: string; readonly message: string; readonly clause: string | null }[];
  readonly duties?: readonly {
    readonly id: string;
    readonly kind: string;
    readonly state: string;
    readonly claimedAt: string;
    readonly url: string;
    readonly mode: string;
    readonly evidence: readonly { readonly url: string; readonly reportedBy: string }[];
  }[];
}

const report = `mutation ($input: ReportRepostsInput!) { reportReposts(input: $input) {
  __typename
  ... on RepostsReported { duties { id kind state claimedAt url mode evidence { url reportedBy } } }
  ... on ValidationFailure { message issues { path message clause } }
} }`;

const acknowledge = `mutation ($input: AcknowledgeReleasesInput!) { acknowledgeReleases(input: $input) {
  __typename
  ... on ReleasesAcknowledged { at channels { name } }
  ... on NotFound { message }
  ... on ValidationFailure { issues { path } }
} }`;

describe('what channels report', () => {
  let media: MediaStack;
  let country: InventedCountry;

  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  function publish(): { releaseId: string; cursor: string; position: number } {
    return media.documents.append('PUBLISHED', { origin: country.agencies.province });
  }

  async function send(reports: readonly object[], as: Viewer, idempotencyKey: string | null = null) {
    return media.ask<{ reportReposts: Report }>(report, { as, variables: { input: { reports, idempotencyKey } } });
  }

  const url = 'https://site2.example.cn/zwgk/a.html';
  const site = (...channels: (keyof InventedCountry['sites'])[]) =>
    viewer('site', { channelIds: channels.map((name) => country.sites[name]) });

  describe('of copies', () => {
    it('a report right after the release is taken, however far this service has read the log', async () => {
      const { releaseId } = publish();
      const { data } = await send([{ releaseId, channelId: country.sites.east, url }], site('east'));
      expect(data.reportReposts).toMatchObject({
        __typename: 'RepostsReported',
        duties: [
          { kind: 'REPOST', state: 'CLAIMED', url, mode: 'REPOST', evidence: [{ url, reportedBy: 'test site' }] },
        ],
      });
    });

    it('a second report moves the address, keeps the time of the claim and stays as evidence', async () => {
      const { releaseId } = publish();
      const first = await send([{ releaseId, channelId: country.sites.east, url }], site('east'));
      media.now = new Date(media.now.getTime() + 60_000);
      const moved = { releaseId, channelId: country.sites.east, url: `${url}?moved`, mode: 'LINK' };
      const second = await send([moved], site('east'));
      expect(second.data.reportReposts.duties).toMatchObject([
        { url: `${url}?moved`, mode: 'LINK', claimedAt: first.data.reportReposts.duties?.[0]?.claimedAt },
      ]);
      expect(second.data.reportReposts.duties?.[0]?.evidence).toHaveLength(2);
    });

    it('of a copy reported twice in one list the last word counts, and both are kept', async () => {
      const { releaseId } = publish();
      const of = (address: string) => ({ releaseId, channelId: country.sites.east, url: address });
      const { data } = await send([of(url), of(`${url}?again`)], site('east'));
      expect(data.reportReposts.duties).toMatchObject([
        { url: `${url}?again`, evidence: [{ url }, { url: `${url}?again` }] },
      ]);
      const looks = await media.orm.em
        .fork()
        .execute(`select url from look where subject_id = '${data.reportReposts.duties?.[0]?.id}'`);
      expect(looks).toEqual([{ url: `${url}?again` }]);
    });

    it('one mistake refuses the whole list and every mistake is named by its place', async () => {
      const { releaseId } = publish();
      const nothing = '00000000-0000-7000-8000-000000000000';
      const { data } = await send(
        [
          { releaseId, channelId: country.sites.east, url },
          { releaseId, channelId: country.sites.west, url: 'ftp://site.example.cn/a' },
          { releaseId: nothing, channelId: country.sites.east, url },
          { releaseId: 'nonsense', channelId: country.sites.east, url },
          { releaseId, channelId: country.sites.coast, url },
          { releaseId, channelId: country.sites.police, url, postedAt: '2020-01-01T00:00:00Z' },
          { releaseId, channelId: country.sites.provincePolice, url, edition: 7 },
        ],
        viewer('operator'),
      );
      expect(data.reportReposts.__typename).toBe('ValidationFailure');
      expect(data.reportReposts.issues?.map(({ path }) => path)).toEqual([
        'reports.1.url',
        'reports.2.releaseId',
        'reports.3.releaseId',
        'reports.4.channelId',
        'reports.5.postedAt',
        'reports.6.edition',
      ]);
      const again = await send([{ releaseId, channelId: country.sites.east, url }], site('east'));
      expect(again.data.reportReposts.duties?.[0]?.evidence).toHaveLength(1);
    });

    it('a withdrawn release is not reposted any more', async () => {
      const { releaseId } = publish();
      media.documents.append('WITHDRAWN', { id: releaseId, origin: country.agencies.province });
      const event = publish();
      await media.settled(event.position);
      const { data } = await send([{ releaseId, channelId: country.sites.east, url }], site('east'));
      expect(data.reportReposts.issues).toMatchObject([{ path: 'reports.0.releaseId', clause: 'E02' }]);
    });

    it('a recall is answered by the report that the copy was taken down', async () => {
      const { releaseId } = publish();
      const copy = { releaseId, channelId: country.sites.east, url };
      await send([copy], site('east'));
      media.documents.append('CORRECTED', { id: releaseId, origin: country.agencies.province }, { edition: 2 });
      const event = media.documents.append(
        'WITHDRAWN',
        { id: releaseId, origin: country.agencies.province },
        { edition: 2 },
      );
      await media.settled(event.position);
      const { data } = await send([{ ...copy, edition: 1 }], site('east'));
      expect(data.reportReposts).toMatchObject({ duties: [{ kind: 'RECALL', state: 'CLAIMED', url }] });
      const others = await send([{ ...copy, channelId: country.sites.west }], site('west'));
      expect(others.data.reportReposts.issues).toMatchObject([{ path: 'reports.0.releaseId', clause: 'E02' }]);
    });

    it('a label is answered by a report of the copy it stands on', async () => {
      const { releaseId } = publish();
      const copy = { releaseId, channelId: country.sites.east, url };
      await send([copy], site('east'));
      const event = media.documents.append(
        'FORCE_CHANGED',
        { id: releaseId, origin: country.agencies.province },
        { legalForce: 'REPEALED' },
      );
      await media.settled(event.position);
      const { data } = await send([copy], site('east'));
      expect(data.reportReposts.duties).toMatchObject([{ kind: 'RELABEL', state: 'CLAIMED' }]);
    });

    it('a correction is answered by a report of the new edition', async () => {
      const { releaseId } = publish();
      await send([{ releaseId, channelId: country.sites.east, url }], site('east'));
      const event = media.documents.append(
        'CORRECTED',
        { id: releaseId, origin: country.agencies.province },
        { edition: 2 },
      );
      await media.settled(event.position);
      const { data } = await send([{ releaseId, channelId: country.sites.east, url, edition: 2 }], site('east'));
      expect(data.reportReposts.duties).toMatchObject([{ kind: 'REPLACE', state: 'CLAIMED' }]);
    });

    it('nobody reports for another’s channel', async () => {
      const { releaseId } = publish();
      const { errors } = await send([{ releaseId, channelId: country.sites.west, url }], site('east'));
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });

    it('the public and monitors report nothing', async () => {
      const { releaseId } = publish();
      const reports = [{ releaseId, channelId: country.sites.east, url }];
      const asPublic = await media.ask(report, { variables: { input: { reports } } });
      const asMonitor = await send(reports, viewer('monitor'));
      expect([asPublic, asMonitor].map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
        'UNAUTHENTICATED',
        'FORBIDDEN',
      ]);
    });

    it('the same key gives the first result again, another input under it is refused', async () => {
      const { releaseId } = publish();
      const reports = [{ releaseId, channelId: country.sites.east, url }];
      const first = await send(reports, site('east'), `key ${releaseId}`);
      const again = await send(reports, site('east'), `key ${releaseId}`);
      const other = await send([{ ...reports[0], url: `${url}?other` }], site('east'), `key ${releaseId}`);
      expect(again.data).toEqual(first.data);
      expect(other.data.reportReposts.issues).toMatchObject([{ path: 'idempotencyKey' }]);
    });

    it('a list that is empty or too long is refused', async () => {
      const { data } = await send([], site('east'));
      expect(data.reportReposts.issues).toMatchObject([{ path: 'reports' }]);
    });
  });

  describe('of reception', () => {
    it('an acknowledgement shows on every duty up to its cursor', async () => {
      const first = publish();
      const second = publish();
      const later = publish();
      const { data } = await media.ask<{ acknowledgeReleases: { __typename: string } }>(acknowledge, {
        as: site('east', 'west'),
        variables: { input: { channelIds: [country.sites.east, country.sites.west], upTo: second.cursor } },
      });
      expect(data.acknowledgeReleases).toMatchObject({
        __typename: 'ReleasesAcknowledged',
        channels: [{ name: '东川市人民政府网站' }, { name: '西川市人民政府网站' }],
      });
      await media.settled(later.position);
      const seen = await Promise.all(
        [first, second, later].map(async ({ releaseId }) => {
          const answer = await media.ask<{ repostDuties: { edges: { node: { acknowledgedAt: string | null } }[] } }>(
            `query ($filter: DutyFilter) { repostDuties(filter: $filter) { edges { node { acknowledgedAt } } } }`,
            { as: site('east'), variables: { filter: { releaseId } } },
          );
          return answer.data.repostDuties.edges.map(({ node }) => node.acknowledgedAt !== null);
        }),
      );
      expect(seen).toEqual([[true], [true], [false]]);
    });

    it('a cursor the log never issued is an error, never silence', async () => {
      const { errors } = await media.ask(acknowledge, {
        as: site('east'),
        variables: { input: { channelIds: [country.sites.east], upTo: 'bm9uc2Vuc2U' } },
      });
      expect(errors?.[0]?.extensions.code).toBe('CURSOR_UNKNOWN');
    });

    it('a channel nobody knows is not found', async () => {
      const { cursor } = publish();
      const { data } = await media.ask<{ acknowledgeReleases: Report }>(acknowledge, {
        as: viewer('operator'),
        variables: { input: { channelIds: ['nonsense'], upTo: cursor } },
      });
      expect(data.acknowledgeReleases.__typename).toBe('NotFound');
    });
  });
});
