import { createHash } from 'node:crypto';
import { query } from '@dibao/shared/query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@dibao/shared/auth';
import { type Bulletin, bulletinFields, bulletinWords, createBulletinDesk, type Summary } from './bulletin-desk.ts';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

describe('a bulletin', () => {
  let media: MediaStack;
  let country: InventedCountry;
  let desk: ReturnType<typeof createBulletinDesk>;
  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
    desk = createBulletinDesk(media, country);
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  async function dutiesOf(month: string, site: keyof InventedCountry['sites']): Promise<string[]> {
    const rows = await query<{ id: string }[]>(
      media.orm.em.fork(),
      `select id from repost_duty where channel_id = ? and starts_at >= ? and starts_at < ? order by id`,
      [country.sites[site], `${month}-01`, `${month}-28`],
    );
    return rows.map(({ id }) => id);
  }

  it('freezes figures with a checksum anybody can compute, and lists by stated criteria', async () => {
    const bulletin = await desk.frozen('2026-03');
    expect(bulletin.figures.summary).toMatchObject({ obliged: 12, overdue: 12, verified: 0 });
    expect(bulletin.checksum).toBe(`sha256:${createHash('sha256').update(bulletin.snapshot).digest('hex')}`);
    expect(bulletin.figures.praise).toEqual([]);
    expect(bulletin.figures.criticism.map(({ place, share }) => [place, share])).toEqual(Array(4).fill([1, 0]));
    expect(JSON.parse(bulletin.snapshot)).toMatchObject({
      rows: { count: 12 },
      criteria: { minimumDuties: 3, places: 10 },
    });
    await expect(
      query(media.orm.em.fork(), `update bulletin set snapshot = '{}' where id = ?::uuid`, [bulletin.id]),
    ).rejects.toThrow('frozen');
    await expect(
      query(media.orm.em.fork(), `delete from bulletin_duty where bulletin_id = ?::uuid`, [bulletin.id]),
    ).rejects.toThrow('frozen');
  });

  it('is signed by another than its writers, numbered at publication, and public only then', async () => {
    const { id } = await desk.frozen('2026-04');
    expect((await desk.act('signBulletin', { bulletinId: id }, desk.chief())).issues?.[0]?.message).toContain('DRAFT');
    const edited = await desk.act(
      'editBulletin',
      { bulletinId: id, lockVersion: 1, title: '四月通报', words: { ...bulletinWords, closing: '' } },
      desk.monitor('second hand'),
    );
    expect(edited.lockVersion).toBe(2);
    const stale = await desk.act(
      'editBulletin',
      { bulletinId: id, lockVersion: 1, title: '四月', words: bulletinWords },
      desk.drafter(),
    );
    expect([stale.__typename, stale.actual]).toEqual(['VersionConflict', 2]);
    await desk.act('submitBulletin', { bulletinId: id }, desk.drafter());
    for (const hand of ['drafter', 'second hand']) {
      expect((await desk.act('signBulletin', { bulletinId: id }, desk.monitor(hand))).issues).toHaveLength(1);
    }
    expect((await desk.read<Bulletin>(id, bulletinFields)).data.bulletin).toBeNull();
    expect((await desk.act('signBulletin', { bulletinId: id }, desk.chief())).signedChecksum).toMatch(/^sha256:/);
    expect((await desk.act('publishBulletin', { bulletinId: id }, desk.drafter())).number).toBe('2026年第1期');
    const { data } = await desk.read<Bulletin>(id, bulletinFields);
    expect(data.bulletin).toMatchObject({ state: 'PUBLISHED', draftedBy: null, figures: { summary: { obliged: 12 } } });
    const inside = await desk.read(id, 'current { obliged }');
    expect(inside.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('takes the next number of its series and year, and leaves no gap for what was discarded', async () => {
    const publish = async (month: string) => {
      const { id } = await desk.frozen(month, desk.drafter(), { series: '专项通报' });
      await desk.act('submitBulletin', { bulletinId: id }, desk.drafter());
      await desk.act('signBulletin', { bulletinId: id }, desk.chief());
      return (await desk.act('publishBulletin', { bulletinId: id }, desk.chief())).number;
    };
    expect(await publish('2026-05')).toBe('2026年第1期');
    const dropped = await desk.frozen('2026-06', desk.drafter(), { series: '专项通报' });
    const discarded = await desk.act('discardBulletin', { bulletinId: dropped.id, reason: '范围有误' }, desk.drafter());
    expect([discarded.state, discarded.number]).toEqual(['DISCARDED', null]);
    expect(await publish('2026-06')).toBe('2026年第2期');
  });

  it('is of the territory its office monitors, and no other office may see the draft', async () => {
    const east = desk.monitor('monitor of the east', 'east');
    const { id, figures } = await desk.frozen('2026-07', east);
    expect(figures.summary.obliged).toBe(6);
    expect((await desk.read<Bulletin>(id, 'id', desk.monitor('west', 'west'))).data.bulletin).toBeNull();
    expect((await desk.act('submitBulletin', { bulletinId: id }, desk.monitor('west', 'west'))).__typename).toBe(
      'NotFound',
    );
    expect((await desk.read<Bulletin>(id, 'id', east)).data.bulletin).toEqual({ id });
  });

  it('stands beside the present with the reason of every difference', async () => {
    const { id } = await desk.frozen('2026-08');
    const em = media.orm.em.fork();
    const [appealed = '', looked = '', exempted = ''] = await dutiesOf('2026-08', 'east');
    const [claimed = ''] = await dutiesOf('2026-08', 'west');
    media.now = new Date('2026-08-21T01:00:00Z');
    const ask = (mutation: string, type: string, input: object, as: Viewer) =>
      media.ask<Record<string, { id: string; __typename: string }>>(
        `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ... on DutyAppeal { id } } }`,
        { as, variables: { input } },
      );
    const appealOf = async (dutyId: string, remedy: object) => {
      const site = viewer('site', { channelIds: [country.sites.east], subject: 'webmaster' });
      const filed = await ask('fileAppeal', 'FileAppealInput', { dutyId, ground: 'TIME', text: '已转载' }, site);
      const appealId = filed.data['fileAppeal']?.id;
      const decision = { appealId, upheld: true, reason: '截图属实', remedy };
      await ask('decideAppeal', 'DecideAppealInput', decision, desk.chief());
    };
    await appealOf(appealed, { kind: 'VERIFIED', copyAt: '2026-08-02T09:30:00+08:00', url: 'https://a.example.cn/1' });
    await appealOf(exempted, { kind: 'EXEMPT' });
    await query(
      em,
      `update repost_duty set state = 'VERIFIED', verified_at = ?, first_seen_at = ?, claimed_at = ?, url = 'x', mode = 'REPOST' where id = ?::uuid`,
      [media.now, media.now, media.now, looked],
    );
    await query(
      em,
      `update repost_duty set state = 'CLAIMED', claimed_at = ?, url = 'x', mode = 'REPOST' where id = ?::uuid`,
      [media.now, claimed],
    );
    const { data, errors } = await desk.read<{
      figures: { summary: Summary };
      current: Summary;
      differenceCounts: { reason: string; duties: number }[];
      differences: {
        edges: { node: { dutyId: string; reasons: string[]; decisions: { by: string; text: string }[] } }[];
        pageInfo: { hasNextPage: boolean };
      };
    }>(
      id,
      `figures { summary { obliged verified overdue exempt claimed } } current { obliged verified overdue exempt claimed }
       differenceCounts { reason duties }
       differences(first: 3) { edges { node { dutyId reasons decisions { by text } } } pageInfo { hasNextPage } }`,
      desk.drafter(),
    );
    expect(errors).toBeUndefined();
    const { bulletin } = data;
    expect(bulletin.figures.summary).toMatchObject({ obliged: 12, verified: 0, overdue: 12, exempt: 0 });
    expect(bulletin.current).toMatchObject({ obliged: 12, verified: 2, exempt: 1, claimed: 1 });
    expect(new Map(bulletin.differenceCounts.map(({ reason, duties }) => [reason, duties]))).toEqual(
      new Map([
        ['APPEAL_UPHELD', 2],
        ['VERIFIED_LATER', 1],
        ['CLAIMED_LATER', 1],
      ]),
    );
    expect(bulletin.differences.pageInfo.hasNextPage).toBe(true);
    const first = bulletin.differences.edges.find(({ node }) => node.dutyId === appealed);
    expect(first?.node).toMatchObject({
      reasons: ['APPEAL_UPHELD', 'VERIFIED_LATER'],
      decisions: [{ by: 'chief', text: '截图属实' }],
    });
  });

  it('names what came into its scope later', async () => {
    const { id } = await desk.frozen('2026-09');
    const { position } = media.documents.append(
      'PUBLISHED',
      {
        origin: country.agencies.province,
        publishedAt: '2026-09-05T01:00:00.000Z',
        enteredLogAt: '2026-09-05T01:00:00.000Z',
      },
      { at: '2026-09-05T01:00:00.000Z' },
    );
    await media.settled(position);
    const { data } = await desk.read<{ differenceCounts: object[] }>(
      id,
      'differenceCounts { reason duties }',
      desk.drafter(),
    );
    expect(data.bulletin.differenceCounts).toEqual([{ reason: 'ADDED', duties: 4 }]);
  });

  it('that is withdrawn says why to its office and nothing to the public', async () => {
    const { id } = await desk.frozen('2026-10');
    await desk.act('submitBulletin', { bulletinId: id }, desk.drafter());
    await desk.act('signBulletin', { bulletinId: id }, desk.chief());
    await desk.act('publishBulletin', { bulletinId: id }, desk.chief());
    expect((await desk.act('withdrawBulletin', { bulletinId: id }, desk.chief())).issues).toMatchObject([
      { path: 'reason' },
    ]);
    await desk.act('withdrawBulletin', { bulletinId: id, reason: '名单有误' }, desk.chief());
    expect((await desk.read<Bulletin>(id, 'id')).data.bulletin).toBeNull();
    const { data } = await desk.read<{ steps: { step: string; reason: string | null }[] }>(
      id,
      'steps { step reason }',
      desk.drafter(),
    );
    expect(data.bulletin.steps.at(-1)).toEqual({ step: 'WITHDRAW', reason: '名单有误' });
  });
});
