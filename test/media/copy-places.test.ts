import { copyFacts } from '@dibao/media/queries/verification/copy-facts';
import { copyPlace } from '@dibao/media/queries/verification/copy-place';
import { misplacedCopy } from '@dibao/media/rules/verification/misplaced-copy';
import { query } from '@dibao/shared/query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack } from './media-stack.ts';

describe('whose a page is', () => {
  let media: MediaStack;
  let country: InventedCountry;

  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
    const accounts = { platform: 'WEIBO', ownerSourceId: 'agency:west' };
    await media.importSites([
      { ...accounts, sourceId: 'named', name: '西川发布', handle: '西川发布' },
      {
        ...accounts,
        sourceId: 'numbered',
        name: '西川公安',
        handle: '西川公安',
        url: 'https://weibo.com/u/6573744715',
      },
      {
        sourceId: 'closed',
        name: '东川旧站',
        url: 'https://old.dongchuan.gov.cn',
        ownerSourceId: 'agency:east',
        status: 'CLOSED',
      },
      { sourceId: 'left', name: '海滨站', url: 'https://haibin.gov.cn', ownerSourceId: 'agency:coast' },
      { sourceId: 'moved', name: '东川站', url: 'https://dongchuan.gov.cn', ownerSourceId: 'agency:east' },
    ]);
    await alias('moved', 'dc.gov.cn');
    await alias('left', 'gone.dongchuan.gov.cn');
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  async function alias(sourceId: string, host: string): Promise<void> {
    await query(
      media.orm.em.fork(),
      `insert into channel_alias (channel_id, url, address_key, host_key, left_at, left_by)
       select c.id, 'https://' || of.host, of.host, of.host, now(), 'test'
       from channel c, (select ?::text as host, ?::text as source_id) of where c.source_id = of.source_id`,
      [host, sourceId],
    );
  }

  async function wherefore(sourceId: string, url: string): Promise<string | null> {
    const em = media.orm.em.fork();
    const { position, releaseId } = media.documents.append('PUBLISHED', { origin: country.agencies.province });
    await media.settled(position);
    const [duty] = await query<{ id: string }[]>(
      em,
      `insert into repost_duty (release_id, channel_id, kind, cause_position, edition, starts_at, calendar_status, profile_id)
       select d.release_id, c.id, 'RELABEL', d.cause_position, 1, d.starts_at, 'FINAL', d.profile_id
       from repost_duty d, channel c where d.release_id = ?::uuid and c.source_id = ? limit 1 returning id`,
      [releaseId, sourceId],
    );
    const [facts] = await copyFacts(em, [duty?.id ?? '']);
    if (facts === undefined) throw new Error('no duty');
    return misplacedCopy(url, await copyPlace(em, facts, url))?.reason.en ?? null;
  }

  it.each([
    ['its own host', 'moved', 'https://www.dongchuan.gov.cn/a.html', null],
    ['a host beside it', 'moved', 'https://zwgk.dongchuan.gov.cn/a.html', null],
    ['the host it had before', 'moved', 'https://dc.gov.cn/a.html', null],
    ['the host of a site that was closed', 'moved', 'https://old.dongchuan.gov.cn/a.html', /another registered/],
    ['a host that another site left', 'moved', 'https://gone.dongchuan.gov.cn/a.html', /another registered/],
    ['another site', 'moved', 'https://haibin.gov.cn/a.html', /another registered/],
    ['Weibo, where others are registered too', 'named', 'https://weibo.com/1111111111/P8', null],
    ['the account of another', 'named', 'https://weibo.com/6573744715/P8', /another registered/],
    ['its own account', 'numbered', 'https://m.weibo.cn/6573744715/5123', null],
    ['an account nobody registered', 'numbered', 'https://weibo.com/1111111111/P8', /another account/],
  ] as const)('is told by the registry: %s', async (_what, sourceId, url, reason) => {
    expect((await wherefore(sourceId, url)) ?? 'its own').toMatch(reason ?? /^its own$/);
  });
});
