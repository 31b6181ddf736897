import { createClaimsWalk, findLooks } from '@dibao/media/commands/verification/find-looks';
import { query } from '@dibao/shared/query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack } from './media-stack.ts';
import { webmaster } from './watched-site.ts';

describe('looks nobody asked for yet', () => {
  let media: MediaStack;
  let country: InventedCountry;

  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  async function claim(): Promise<string> {
    const { releaseId } = media.documents.append('PUBLISHED', { origin: country.agencies.province });
    const reports = [{ releaseId, channelId: country.sites.east, url: 'https://site3.example.cn/a.html' }];
    await media.ask(`mutation ($input: ReportRepostsInput!) { reportReposts(input: $input) { __typename } }`, {
      ...{ as: webmaster(country), variables: { input: { reports } } },
    });
    return releaseId;
  }

  /** The kinds of duties that are looked at, after the looks of before were lost. */
  async function found(releaseId: string): Promise<string[]> {
    const em = media.orm.em.fork();
    await query(em, `delete from look`);
    await findLooks(em, { now: media.now, columnInterval: 0, claims: createClaimsWalk() });
    const rows = await query<{ kind: string }[]>(
      em,
      `select d.kind from look l join repost_duty d on d.id = l.subject_id where d.release_id = ?::uuid`,
      [releaseId],
    );
    return rows.map(({ kind }) => kind);
  }

  it('are found again for a report that waits', async () => {
    expect(await found(await claim())).toEqual(['REPOST']);
  });

  it('are not wanted of a report whose release was withdrawn meanwhile: nothing could come of them', async () => {
    const releaseId = await claim();
    const withdrawn = { id: releaseId, origin: country.agencies.province };
    await media.settled(media.documents.append('WITHDRAWN', withdrawn, { reason: '有误' }).position);
    expect(await found(releaseId)).toEqual(['RECALL']);
  });
});
