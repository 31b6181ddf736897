import { query } from '@dibao/shared/query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack, viewer } from './media-stack.ts';

/** A profile of the invented province; a test changes what it is about. */
function yunling(more: object = {}): object {
  return {
    profile: 'yunling',
    title: { zh: '云岭省', en: 'Yunling' },
    region: { divisionCode: '990000' },
    validFrom: '2026-01-01',
    inherits: 'default',
    sources: { own: { title: '云岭省政务公开办法', number: '云政办发〔2026〕1号' } },
    rules: { repostLimit: { value: { dutyHours: 4 }, clause: '第九条', source: 'own' } },
    ...more,
  };
}

describe('rule profiles', () => {
  let media: MediaStack;
  let country: InventedCountry;
  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  async function limitOf(origin: keyof InventedCountry['agencies'], publishedAt = '2026-11-20T01:00:00.000Z') {
    const event = media.documents.append('PUBLISHED', { origin: country.agencies[origin], publishedAt });
    await media.settled(event.position);
    const { data } = await media.ask<{
      repostDuties: {
        edges: { node: { id: string; dueAt: string; why: string; profile: { key: string; version: number } } }[];
      };
    }>(
      `query ($filter: DutyFilter) { repostDuties(filter: $filter, first: 1) { edges { node { id dueAt why profile { key version } } } } }`,
      { as: viewer('operator'), variables: { filter: { releaseId: event.releaseId } } },
    );
    const node = data.repostDuties.edges[0]?.node;
    if (node === undefined) throw new Error('Nobody is obliged');
    return node;
  }

  it('come with the hub, and anybody may read every value with its clause and source', async () => {
    const { data, errors } = await media.ask<{
      ruleProfiles: { key: string; title: string; divisionCode: string | null; rules: Record<string, string>[] }[];
    }>(`{ ruleProfiles { key title divisionCode validFrom rules { name value clause source statedBy } } }`, {
      language: 'en',
    });
    expect(errors).toBeUndefined();
    expect(data.ruleProfiles.map(({ key }) => key)).toEqual([
      ...['anhui-2017', 'default', 'gansu-2017', 'guizhou-2013', 'jiaocheng-2020', 'zhongshan-2018'],
    ]);
    const anhui = data.ruleProfiles[0];
    expect(anhui).toMatchObject({ title: 'Anhui (2017)', divisionCode: '340000' });
    expect(anhui?.rules.find(({ name }) => name === 'repostLimit')).toEqual({
      name: 'repostLimit',
      value: '{"workingDays":1}',
      clause: 'A03',
      source: '安徽省全面推进政务公开工作实施细则',
      statedBy: 'anhui-2017',
    });
  });

  it('govern the releases of their region from their first day on, and duties keep the version they were made under', async () => {
    const before = await limitOf('province');
    expect(before.profile).toEqual({ key: 'default', version: 1 });

    expect((await media.importRecords('profiles', [yunling()])).at(-1)).toMatchObject({ new: 1 });
    const first = await limitOf('province');
    expect(first).toMatchObject({ profile: { key: 'yunling', version: 1 }, dueAt: '2026-11-20T15:30:00.000+08:00' });
    expect(first.why).toContain('第九条');
    expect((await limitOf('east')).profile.key).toBe('yunling');
    expect((await limitOf('state')).profile.key).toBe('default');
    expect((await limitOf('province', '2025-12-31T15:59:00.000Z')).profile.key).toBe('default');
    expect((await limitOf('province', '2025-12-31T16:00:00.000Z')).profile.key).toBe('yunling');

    const rules = { repostLimit: { value: { sameDay: true }, clause: '第九条', source: 'own' } };
    expect((await media.importRecords('profiles', [yunling({ rules })])).at(-1)).toMatchObject({ changed: 1 });
    expect(await limitOf('province')).toMatchObject({
      profile: { key: 'yunling', version: 2 },
      dueAt: '2026-11-21T00:00:00.000+08:00',
    });
    const { data } = await media.ask<{ repostDuty: object }>(
      `query ($id: ID!) { repostDuty(id: $id) { dueAt profile { version } } }`,
      { as: viewer('operator'), variables: { id: first.id } },
    );
    expect(data.repostDuty).toEqual({ dueAt: '2026-11-20T15:30:00.000+08:00', profile: { version: 1 } });
  });

  it('are versions that never change: saying the same again makes none, and going back is going back', async () => {
    const say = async (hours: number) => {
      const rules = { repostTarget: { value: { hours }, clause: '第一条', source: 'own' } };
      const told = await media.importRecords('profiles', [yunling({ profile: 'again', rules })]);
      const [row] = await query<{ version: number }[]>(
        media.orm.em.fork(),
        `select version from rule_profile where key = 'again' and is_current`,
      );
      return [told.at(-1), row?.version];
    };
    expect(await say(2)).toMatchObject([{ new: 1 }, 1]);
    expect(await say(2)).toMatchObject([{ unchanged: 1 }, 1]);
    expect(await say(3)).toMatchObject([{ changed: 1 }, 2]);
    expect(await say(2)).toMatchObject([{ changed: 1 }, 1]);
    await query(media.orm.em.fork(), `update rule_profile set is_current = false where key = 'again'`);
    await expect(
      query(media.orm.em.fork(), `update rule_profile set content = '{}' where key = 'again'`),
    ).rejects.toThrow(/never changes/);
  });

  it('choose the nearest: a county before its province, an agency before its division, the later of two periods', async () => {
    const of = (profile: string, region: object, validFrom = '2026-01-01') => yunling({ profile, region, validFrom });
    const told = await media.importRecords('profiles', [
      of('east', { divisionCode: '990100' }),
      of('police', { agencySourceId: 'agency:police' }),
      of('coast-old', { divisionCode: '770000' }),
      of('coast-new', { divisionCode: '770000' }, '2026-06-01'),
    ]);
    expect(told.at(-1)).toMatchObject({ new: 4 });
    expect((await limitOf('east')).profile.key).toBe('east');
    expect((await limitOf('police')).profile.key).toBe('police');
    const { data } = await media.ask<Record<string, { key: string }>>(
      `query ($id: ID!, $west: ID!) {
         now: ruleProfileFor(agencyId: $id) { key }
         then: ruleProfileFor(agencyId: $id, on: "2026-03-01") { key }
         west: ruleProfileFor(agencyId: $west) { key }
       }`,
      { variables: { id: country.agencies.coast.id, west: country.agencies.west.id } },
    );
    expect(data).toEqual({ now: { key: 'coast-new' }, then: { key: 'coast-old' }, west: { key: 'yunling' } });
  });

  it('pass a change on to those that inherit, wherever in a list they stand', async () => {
    const child = yunling({
      profile: 'child',
      region: { divisionCode: '990100' },
      validFrom: '2026-07-01',
      inherits: 'parent',
      rules: {},
    });
    const parent = (hours: number) =>
      yunling({
        profile: 'parent',
        region: { divisionCode: '660000' },
        rules: { repostLimit: { value: { hours }, clause: '第二条', source: 'own' } },
      });
    expect((await media.importRecords('profiles', [child, parent(5)])).at(-1)).toMatchObject({ new: 2 });
    expect(await limitOf('east')).toMatchObject({
      profile: { key: 'child', version: 1 },
      dueAt: '2026-11-20T14:00:00.000+08:00',
    });
    await media.importRecords('profiles', [parent(6)]);
    expect(await limitOf('east')).toMatchObject({
      profile: { key: 'child', version: 2 },
      dueAt: '2026-11-20T15:00:00.000+08:00',
    });
  });

  it.each([
    [yunling({ profile: 'orphan', inherits: 'nobody' }), /no profile "nobody"/],
    [yunling({ profile: 'default', inherits: 'yunling' }), /holds everywhere/],
    [yunling({ profile: 'parent', inherits: 'child' }), /inherit from each other/],
    [yunling({ rules: { repostLimit: { value: { houres: 4 }, clause: 'x', source: 'own' } } }), /no field houres/],
  ])('are refused with the reason: %j', async (record, message) => {
    expect((await media.importRecords('profiles', [record]))[0]).toMatchObject({
      type: 'refused',
      refusal: { message: { en: expect.stringMatching(message) } },
    });
  });

  it('of an operator are not replaced by those that come with the hub', async () => {
    await media.importRecords('profiles', [yunling({ profile: 'anhui-2017', region: { divisionCode: '340000' } })]);
    const { shipProfiles } = await import('@dibao/media/commands/import-profiles');
    await shipProfiles(media.orm, { now: () => media.now });
    const { data } = await media.ask<{ ruleProfiles: { key: string; title: string }[] }>(
      `{ ruleProfiles { key title } }`,
    );
    expect(data.ruleProfiles.find(({ key }) => key === 'anhui-2017')?.title).toBe('云岭省');
  });
});
