import type { MediaContext } from '@dibao/media/context';
import { type DutyFilter, repostDuties } from '@dibao/media/queries/repost-duties';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

const many = 20_000;

/** 200,000 duties of 20,000 sites, three in a hundred of them open; one site in two hundred is of the city in the east. */
describe('with many duties', () => {
  let media: MediaStack;
  let country: InventedCountry;

  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
    const { east, coast } = country.agencies;
    const em = media.orm.em.fork();
    await query(
      em,
      `insert into channel (source_id, platform, name, url, address_key, host_key, owner_id, record_digest)
       select 'many ' || n, 'WEBSITE', '网站' || n, 'http://' || n || '.cn', n || '.cn', n || '.cn',
         case when n % 200 = 0 then ?::uuid else ?::uuid end, ''
       from generate_series(1, ?::int) n`,
      [east.id, coast.id, many],
    );
    const { position, releaseId } = media.documents.append('PUBLISHED', { origin: country.agencies.province });
    await media.settled(position);
    await query(
      em,
      `insert into release_event (position, cursor, kind, at, edition, release_id, why)
       select 1000 + n, 'many ' || n, 'PUBLISHED', now(), 1, ?::uuid, '{"code":"GLOBAL","origin":"x","where":null,"systems":[],"clause":"A03"}' from generate_series(1, 10) n`,
      [releaseId],
    );
    await query(
      em,
      `insert into repost_duty (release_id, channel_id, kind, cause_position, edition, starts_at, calendar_status, state, claimed_at, url, mode)
       select ?::uuid, c.id, 'REPOST', e.position, 1, '2026-11-20T01:00:00Z', 'FINAL', state, now(), 'http://x.cn', 'REPOST'
       from release_event e
       cross join channel c
       cross join lateral (select case when hashtext(c.source_id || e.cursor) % 100 between 0 and 2 then 'OPEN' else 'CLAIMED' end as state)
       where e.position > 1000 and c.source_id like 'many %'`,
      [releaseId],
    );
    await query(em, 'analyze');
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  /** How many duties the database reads for a page of them. */
  async function duties(filter: DutyFilter): Promise<{ found: number; read: number }> {
    return media.orm.em.fork().transactional(async (em) => {
      const ctx = { em, viewer: viewer('monitor'), clock: { now: () => media.now } } as MediaContext;
      const before = await readSoFar(em);
      const { edges } = await repostDuties(ctx, { filter, first: 50 });
      return { found: edges.length, read: (await readSoFar(em)) - before };
    });
  }

  async function readSoFar(em: Em): Promise<number> {
    const [seen] = await query<{ read: number }[]>(
      em,
      `select (seq_tup_read + idx_tup_fetch)::int as read from pg_stat_xact_user_tables where relname = 'repost_duty'`,
    );
    return seen?.read ?? 0;
  }

  it.each<[DutyFilter, number]>([
    [{ states: ['OPEN'] }, 50],
    [{ states: ['OPEN', 'GONE'] }, 50],
    [{ states: ['GONE', 'DIFFERENT'] }, 0],
    [{ states: ['OPEN'], kinds: ['RECALL'] }, 0],
    [{ states: ['OPEN'], timeliness: ['OVERDUE'] }, 0],
    [{ states: ['OPEN'], system: '公安' }, 2],
    [{ states: ['OPEN'], divisionCode: '990100' }, 50],
    [{ divisionCode: '990100' }, 50],
  ])('a page of %o is found without reading the table', async (filter, found) => {
    const page = await duties(filter);
    expect(page.found).toBe(found);
    expect(page.read).toBeLessThan(10_000);
  });

  async function sums(groupBy: string) {
    return media.ask<{ compliance: object[] }>(
      `query ($groupBy: ComplianceGrouping!) {
         compliance(groupBy: $groupBy, from: "2026-11-20T00:00:00+08:00", to: "2026-11-21T00:00:00+08:00") { key }
       }`,
      { as: viewer('monitor'), language: 'en', variables: { groupBy } },
    );
  }

  it.each(['RELEASE', 'DAY'])('sums by %s are one row', async (groupBy) => {
    expect((await sums(groupBy)).data.compliance).toHaveLength(1);
  });

  it('sums by more groups than anybody reads are refused with the way to narrow them', async () => {
    expect((await sums('CHANNEL')).errors).toMatchObject([
      { extensions: { code: 'LIMIT_EXCEEDED' }, message: expect.stringMatching(/divisionCode.*system.*from.*to/) },
    ]);
  });
});
